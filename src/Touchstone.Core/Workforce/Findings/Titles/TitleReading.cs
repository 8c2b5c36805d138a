using System.Collections.Immutable;

namespace Touchstone.Core.Workforce.Findings.Titles;

/// <summary>What the words of a job title say, after fillers are set aside.</summary>
/// <param name="Words">The words that tell roles apart, each in its one form, in the order of the alphabet.</param>
/// <param name="Read">How words were read that are written otherwise: "advnaced" as "advanced".</param>
public sealed record TitleReading(string Title, ImmutableSortedSet<string> Words, ImmutableArray<string> Read)
{
    /// <summary>Titles of the same key are proposed as one role.</summary>
    public string Key => string.Join(' ', Words);
}
