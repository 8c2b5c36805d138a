using System.Text.Json.Nodes;
using Touchstone.Badges.Json;
using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Proofs;

/// <summary>The signature of a proof: base58 with the prefix z, exactly 64 bytes (EdDSA Cryptosuites 1.0, section 3.2.1).</summary>
internal static class ProofValue
{
    private const int LongestText = 200;

    internal static byte[]? Read(JsonObject proof) =>
        proof.Text("proofValue") is { Length: > 1 and < LongestText } text
        && text[0] == 'z'
        && Base58.Decode(text.AsSpan(1)) is { Length: Ed25519.SignatureLength } bytes
            ? bytes
            : null;

    internal static string Write(ReadOnlySpan<byte> signature) => "z" + Base58.Encode(signature);
}
