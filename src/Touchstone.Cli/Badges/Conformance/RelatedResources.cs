using System.Text.Json.Nodes;
using Touchstone.Badges.Keys;
using Touchstone.LinkedData.JsonLd;

namespace Touchstone.Cli.Badges.Conformance;

/// <summary>
/// Compares the digests of related resources (W3C VC Data Model 2.0, section 5.3) with the resources that are at hand
/// without a network: the bundled contexts.
/// </summary>
internal static class RelatedResources
{
    /// <summary>How a multihash with SHA-256 begins.</summary>
    private static readonly byte[] Sha256Multihash = [0x12, 0x20];

    internal static string? Objection(JsonObject credential)
    {
        var resources = credential["relatedResource"] switch
        {
            JsonArray list => list.OfType<JsonObject>(),
            JsonObject single => [single],
            _ => [],
        };
        foreach (var resource in resources)
        {
            if (Text(resource["id"]) is not { } id || !ContextLibrary.Bundled.TryGetSha256(id, out var known))
                continue;
            var sha256 = Convert.FromHexString(known);
            if (
                (resource["digestSRI"] is JsonValue sri && !IsSri(Text(sri), sha256))
                || (resource["digestMultibase"] is JsonValue multibase && !IsMultibase(Text(multibase), sha256))
            )
                return $"The digest of {id} is not that of the resource.";
        }
        return null;
    }

    /// <summary>Only SHA-256 can be compared; a stronger digest cannot be, so it is not an objection.</summary>
    private static bool IsSri(string? text, byte[] sha256) =>
        text is not null
        && (
            !text.StartsWith("sha256-", StringComparison.Ordinal)
                ? text.StartsWith("sha", StringComparison.Ordinal)
                : text[7..] == Convert.ToBase64String(sha256)
        );

    private static bool IsMultibase(string? text, byte[] sha256)
    {
        byte[] expected = [.. Sha256Multihash, .. sha256];
        return text is { Length: > 1 }
            && (
                text[0] == 'z' && Base58.Decode(text.AsSpan(1)) is { } z
                    ? z.AsSpan().SequenceEqual(expected)
                    : text[0] == 'u' && text[1..] == System.Buffers.Text.Base64Url.EncodeToString(expected)
            );
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
