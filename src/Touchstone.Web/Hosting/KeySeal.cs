using System.Security.Cryptography;
using System.Text;

namespace Touchstone.Web.Hosting;

/// <summary>
/// Seals what stands in the database and must be worth nothing to whoever reads only the database: AES-256-GCM under a key that
/// is kept in a file outside it.
/// </summary>
internal sealed class KeySeal
{
    private const int KeySize = 32;

    // SP 800-38D: 96 bits of nonce, drawn anew for each of the few keys there ever are, and a tag of 128.
    private const int Nonce = 12;
    private const int Tag = 16;
    private static readonly byte[] Purpose = "Touchstone data protection keys 1"u8.ToArray();
    private readonly byte[] key;

    private KeySeal(byte[] key) => this.key = key;

    /// <summary>Reads the key that an operator put there: 32 bytes in Base64.</summary>
    public static KeySeal FromFile(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotServeException($"The key file {path} cannot be read: {e.Message}");
        }
    }

    /// <summary>Reads the key, and makes one when there is none yet that only the site's account can read.</summary>
    public static KeySeal FromFileOrNew(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var half = $"{path}.{Environment.ProcessId}.part";
            File.WriteAllText(half, "");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(half, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
            File.WriteAllText(half, Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeySize)) + "\n");
            File.Move(half, path, overwrite: false);
        }
        return FromFile(path);
    }

    public string Close(string open)
    {
        var text = Encoding.UTF8.GetBytes(open);
        var closed = new byte[Nonce + Tag + text.Length];
        RandomNumberGenerator.Fill(closed.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(closed.AsSpan(0, Nonce), text, closed.AsSpan(Nonce + Tag), closed.AsSpan(Nonce, Tag), Purpose);
        return Convert.ToBase64String(closed);
    }

    /// <summary>What was sealed; null when it was sealed under another key, or changed since.</summary>
    public string? Open(string closed)
    {
        var all = Convert.FromBase64String(closed);
        if (all.Length < Nonce + Tag)
        {
            return null;
        }
        var text = new byte[all.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        try
        {
            aes.Decrypt(all.AsSpan(0, Nonce), all.AsSpan(Nonce + Tag), all.AsSpan(Nonce, Tag), text, Purpose);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        return Encoding.UTF8.GetString(text);
    }

    private static KeySeal Parse(string text, string path)
    {
        var read = new byte[KeySize];
        return Convert.TryFromBase64String(text.Trim(), read, out var written) && written == KeySize
            ? new KeySeal(read)
            : throw new CannotServeException(
                $"The key file {path} does not hold a key. Make one with: head -c {KeySize} /dev/urandom | base64 > FILE"
            );
    }
}
