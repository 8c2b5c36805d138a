using System.Collections.Frozen;

namespace Touchstone.Themes.Discovery;

/// <summary>What one respondent answered to one open question.</summary>
/// <param name="Id">The response's identifier, unique in its set.</param>
/// <param name="Text">The words, exactly as they were given; may be empty.</param>
public sealed record Response(string Id, string Text)
{
    /// <summary>What is known of the respondent: attribute to value.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Where the respondent stands.</summary>
    public Position Position { get; init; }
}
