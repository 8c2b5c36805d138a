using System.Text.Json.Nodes;
using Touchstone.Badges.Json;

namespace Touchstone.Badges.OpenBadges;

/// <summary>What has to be shown to earn the achievement. At least one of the two is given.</summary>
/// <param name="Narrative">The criteria as text; Markdown is allowed.</param>
/// <param name="Id">The address of a page that states them.</param>
public sealed record Criteria(string? Narrative, string? Id = null)
{
    internal JsonObject ToJson()
    {
        var json = new JsonObject();
        json.AddText("id", Id);
        json.AddText("narrative", Narrative);
        return json.Count > 0
            ? json
            : throw new InvalidOperationException("Criteria need a text or the address of a page.");
    }
}
