using System.Text.Json.Nodes;

namespace Touchstone.Badges.OpenBadges;

/// <summary>The JSON-LD contexts that give the words of a badge their meaning, in the order the standards ask for.</summary>
public static class Contexts
{
    /// <summary>W3C Verifiable Credentials Data Model 2.0; always the first.</summary>
    public const string Credentials = "https://www.w3.org/ns/credentials/v2";

    /// <summary>Open Badges 3.0, in the edition that new badges are made with.</summary>
    public const string OpenBadges = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    /// <summary>1EdTech's own kinds of schema, status and refresh; only needed when one of them is used.</summary>
    public const string Extensions = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

    /// <summary>Comprehensive Learner Record 2.0.</summary>
    public const string Clr = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

    internal static JsonArray Of(params ReadOnlySpan<string> contexts)
    {
        var list = new JsonArray();
        foreach (var context in contexts)
            list.Add((JsonNode)context);
        return list;
    }
}
