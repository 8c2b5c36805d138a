using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Badges.Json;
using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Jwt;

/// <summary>A JSON Web Signature in compact form (RFC 7515, section 7.1), read but not believed.</summary>
public sealed class CompactJws
{
    private readonly string signingInput;

    private CompactJws(JsonObject header, JsonObject payload, string signingInput, byte[] signature)
    {
        Header = header;
        Payload = payload;
        this.signingInput = signingInput;
        Signature = signature;
    }

    /// <summary>The header.</summary>
    public JsonObject Header { get; }

    /// <summary>The payload.</summary>
    public JsonObject Payload { get; }

    /// <summary>The signature.</summary>
    public ReadOnlyMemory<byte> Signature { get; }

    /// <summary>Whether a text has the form of a compact JWS: three parts of base64url.</summary>
    public static bool LooksLike(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n"u8);
        return text.StartsWith("ey"u8)
            && text.Count((byte)'.') == 2
            && text.IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."u8) < 0;
    }

    /// <summary>Takes a compact JWS apart.</summary>
    public static Reading<CompactJws> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > StrictJson.LongestText)
            return Failed("The signed text is too long.");
        var parts = text.Trim().Split('.');
        if (parts.Length != 3)
            return Failed("A compact JWS has three parts.");
        if (
            Decode(parts[0]) is not { } head
            || Decode(parts[1]) is not { } body
            || Decode(parts[2]) is not { } signature
        )
            return Failed("A part of the compact JWS is not base64url.");
        return StrictJson
            .ReadObject(head)
            .Then(header =>
                StrictJson
                    .ReadObject(body)
                    .Then(payload =>
                        Reading<CompactJws>.Of(new CompactJws(header, payload, $"{parts[0]}.{parts[1]}", signature))
                    )
            );
    }

    /// <summary>Signs a payload. The algorithm follows from the key: RS256, ES256 or EdDSA.</summary>
    public static string Sign(JsonObject header, JsonObject payload, PrivateKey key)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentNullException.ThrowIfNull(key);
        var signed = new JsonObject { ["alg"] = AlgorithmOf(key.Algorithm) };
        foreach (var (name, value) in header)
            signed[name] = value?.DeepClone();
        var input = $"{Encode(signed)}.{Encode(payload)}";
        return $"{input}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(input)))}";
    }

    /// <summary>Checks the signature; the header's algorithm must be the one of the key's kind.</summary>
    public bool IsSignedBy(PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Header.Text("alg") == AlgorithmOf(key.Algorithm)
            && key.Verify(Encoding.ASCII.GetBytes(signingInput), Signature.Span);
    }

    internal static string AlgorithmOf(KeyAlgorithm algorithm) =>
        algorithm switch
        {
            KeyAlgorithm.Ed25519 => "EdDSA",
            KeyAlgorithm.P256 => "ES256",
            KeyAlgorithm.Rsa => "RS256",
            _ => throw new ArgumentOutOfRangeException(nameof(algorithm)),
        };

    private static string Encode(JsonObject json) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static byte[]? Decode(string part)
    {
        try
        {
            return part.Contains('=', StringComparison.Ordinal) ? null : Base64Url.DecodeFromChars(part);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Reading<CompactJws> Failed(string fault) => Reading<CompactJws>.Failed(fault);
}
