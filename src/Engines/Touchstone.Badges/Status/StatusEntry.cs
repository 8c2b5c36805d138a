using System.Globalization;
using System.Text.Json.Nodes;

namespace Touchstone.Badges.Status;

/// <summary>Where a credential's status is kept (W3C Bitstring Status List 1.0, section 2.1).</summary>
/// <param name="ListAddress">The address of the status list credential.</param>
/// <param name="Index">The credential's place in the list.</param>
/// <param name="Purpose">What a set bit means.</param>
public sealed record StatusEntry(string ListAddress, int Index, StatusPurpose Purpose)
{
    /// <summary>The value of <c>credentialStatus</c>.</summary>
    public JsonObject ToJson() =>
        new()
        {
            ["id"] = $"{ListAddress}#{Index.ToString(CultureInfo.InvariantCulture)}",
            ["type"] = "BitstringStatusListEntry",
            ["statusPurpose"] = Purpose.ToText(),
            ["statusListIndex"] = Index.ToString(CultureInfo.InvariantCulture),
            ["statusListCredential"] = ListAddress,
        };
}
