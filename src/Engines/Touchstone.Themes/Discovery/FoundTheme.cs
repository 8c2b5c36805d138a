namespace Touchstone.Themes.Discovery;

/// <summary>One theme of a starting list.</summary>
public sealed record FoundTheme
{
    /// <summary>Its number in the list, 0 up.</summary>
    public required int Number { get; init; }

    /// <summary>A label made of its terms; people give it a name.</summary>
    public required string Label { get; init; }

    /// <summary>The terms that set it apart, most telling first.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>Words of respondents that stand for it, the most typical first; no two from one response.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>How many responses it is the first theme of.</summary>
    public required int Size { get; init; }

    /// <summary>How many of these agree, disagree, and are unclear.</summary>
    public required (int Agree, int Disagree, int Unclear) Positions { get; init; }

    /// <summary>How alike its responses are: mean cosine to its centre, -1 to 1.</summary>
    public required double Cohesion { get; init; }
}
