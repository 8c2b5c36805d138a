using System.Security.Cryptography;
using System.Text;

namespace Touchstone.Badges.Keys;

/// <summary>
/// Private key material on its way to a file or a vault. The memory never moves (so the garbage collector leaves no
/// copies behind) and is overwritten with zeros on <see cref="Dispose"/>.
/// </summary>
public sealed class SecretBytes : IDisposable
{
    private readonly byte[] bytes;
    private bool disposed;

    /// <summary>Takes a copy; the caller still has to clear its own.</summary>
    public SecretBytes(ReadOnlySpan<byte> secret)
    {
        bytes = GC.AllocateUninitializedArray<byte>(secret.Length, pinned: true);
        secret.CopyTo(bytes);
    }

    /// <summary>The secret; for texts (Multikey, JWK, PEM) its ASCII bytes.</summary>
    /// <exception cref="ObjectDisposedException">The secret was already cleared.</exception>
    public ReadOnlySpan<byte> Span
    {
        get
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return bytes;
        }
    }

    /// <summary>Overwrites the secret with zeros.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(bytes);
        disposed = true;
    }

    /// <summary>The ASCII bytes of a text; both the text and the copy are the caller's to clear.</summary>
    internal static SecretBytes OfText(ReadOnlySpan<char> text)
    {
        var ascii = new byte[text.Length];
        try
        {
            Encoding.ASCII.GetBytes(text, ascii);
            return new SecretBytes(ascii);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(ascii);
        }
    }
}
