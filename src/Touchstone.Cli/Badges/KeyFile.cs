using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Touchstone.Badges;
using Touchstone.Badges.Keys;

namespace Touchstone.Cli.Badges;

/// <summary>A private key in a file that only its owner may read.</summary>
internal static class KeyFile
{
    /// <summary>Reads PEM, JWK or Multikey, whichever the file holds.</summary>
    internal static async Task<PrivateKey> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancellation);
        var text = Encoding.UTF8.GetChars(bytes);
        try
        {
            return Read(text.AsSpan().Trim(), bytes).OrThrow();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            Array.Clear(text);
        }
    }

    /// <summary>Writes a key; a file that exists is never overwritten, since a lost key cannot be had again.</summary>
    internal static void Write(FileInfo file, SecretBytes secret)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file.FullName, options);
        stream.Write(secret.Span);
        stream.Write("\n"u8);
    }

    private static Reading<PrivateKey> Read(ReadOnlySpan<char> text, byte[] bytes)
    {
        if (text.StartsWith("{"))
        {
            try
            {
                return JsonNode.Parse(bytes) is JsonObject jwk
                    ? PrivateKey.FromJwk(jwk)
                    : Reading<PrivateKey>.Failed("The key file is not a JSON Web Key.");
            }
            catch (JsonException)
            {
                return Reading<PrivateKey>.Failed("The key file is not a JSON Web Key.");
            }
        }
        return text.StartsWith("-") ? PrivateKey.FromPem(text) : PrivateKey.FromMultikey(text);
    }
}
