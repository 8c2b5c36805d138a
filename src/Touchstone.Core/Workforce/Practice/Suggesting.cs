using System.Collections.Immutable;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>Suggests what a statement may be mapped to, by the words that it shares with it, and says which words those are.</summary>
public sealed class Suggesting
{
    /// <summary>Less alike is not suggested.</summary>
    public const double Least = 0.15;

    private const int Most = 3;

    private readonly WordLikeness weighing;
    private readonly ImmutableArray<(string Code, string Text, WeighedText Weighed)> pillars;
    private readonly ImmutableArray<(MappedCapability Capability, WeighedText Weighed)> capabilities;

    public Suggesting(IEnumerable<Pillar> edition, IEnumerable<PublishedSpecification> specifications)
    {
        var codes = edition.SelectMany(p => p.Capabilities).ToList();
        var all = specifications.SelectMany(s => s.Capabilities.Select(c => (s, c))).ToList();
        weighing = WordLikeness.Over([.. codes.Select(c => c.Gist), .. all.Select(x => TextOf(x.c))]);
        pillars = [.. codes.Select(c => (c.Code, c.Gist, weighing.Weigh(c.Gist)))];
        capabilities = [.. all.Select(x => (MappedCapability.Of(x.s, x.c), weighing.Weigh(TextOf(x.c))))];
    }

    public Suggestions For(string statement)
    {
        var weighed = weighing.Weigh(statement);
        return new Suggestions(
            Best(
                pillars.Select(p => new Suggestion(
                    p.Code,
                    $"{p.Code} {p.Text}",
                    WordLikeness.Between(weighed, p.Weighed)
                ))
            ),
            Best(
                capabilities.Select(c => new Suggestion(
                    c.Capability.Key,
                    $"{c.Capability.Specification}: {c.Capability.Name}",
                    WordLikeness.Between(weighed, c.Weighed)
                ))
            )
        );
    }

    private static ImmutableArray<Suggestion> Best(IEnumerable<Suggestion> all) =>
        [.. all.Where(s => s.Likeness.Score >= Least).OrderByDescending(s => s.Likeness.Score).Take(Most)];

    private static string TextOf(PublishedCapability capability) =>
        string.Join(' ', capability.Statements.Prepend(capability.Text).Prepend(capability.Name));
}

/// <summary>What may be meant, the likeliest first.</summary>
public sealed record Suggestions(ImmutableArray<Suggestion> Pillars, ImmutableArray<Suggestion> Capabilities);

/// <param name="Key">The code, or the key of a capability.</param>
/// <param name="Name">What it says.</param>
public sealed record Suggestion(string Key, string Name, Likeness Likeness);
