using System.Security.Cryptography;
using System.Text.Json;

namespace Touchstone.Core.Development.Specifications;

/// <summary>
/// What somebody saw of one part of a draft, in a few characters that a form carries. A save is stale when its own part
/// has changed since, and only then: two people can write different parts of one draft at the same time.
/// </summary>
public static class Fingerprint
{
    private const int Length = 20;

    public static string Of(params ReadOnlySpan<string?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts.ToArray())))[..Length];
}
