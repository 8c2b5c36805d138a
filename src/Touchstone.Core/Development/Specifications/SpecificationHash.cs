using System.Security.Cryptography;
using System.Text.Json;

namespace Touchstone.Core.Development.Specifications;

/// <summary>What a decision pins of a version: SHA-256 over the tree and over everything beside it, in a form that storage does not change.</summary>
public static class SpecificationHash
{
    /// <summary>64 characters, hexadecimal, lower case.</summary>
    public static string Of(byte[] content, SpecificationBody body)
    {
        var ordered = body with { Sections = body.Sections.OrderBy(s => s.Key, StringComparer.Ordinal).ToDictionary() };
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(SHA256.HashData(content));
        hash.AppendData(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(ordered, JsonSerializerOptions.Web)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string Of(Specification draft) => Of(draft.Content, draft.Body);
}
