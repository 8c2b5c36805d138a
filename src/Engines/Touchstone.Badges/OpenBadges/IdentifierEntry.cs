using System.Text.Json.Nodes;

namespace Touchstone.Badges.OpenBadges;

/// <summary>A further identifier of an organisation or an achievement.</summary>
/// <param name="Identifier">The identifier.</param>
/// <param name="IdentifierType">Its kind: a word of the standard's list or one's own that starts with <c>ext:</c>.</param>
public sealed record IdentifierEntry(string Identifier, string IdentifierType)
{
    internal JsonObject ToJson() =>
        new()
        {
            ["type"] = "IdentifierEntry",
            ["identifier"] = Identifier,
            ["identifierType"] = IdentifierType,
        };
}
