namespace Touchstone.Frameworks.Exchange.Outline;

/// <summary>One line or paragraph of an outline, taken apart.</summary>
internal sealed record OutlineLine
{
    /// <summary>Its number in the source, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The text without its marker.</summary>
    public required string Text { get; init; }

    /// <summary>The level of a heading, from 0; null when the line is none.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>The level of an automatic list, from 0; null when the line is in none.</summary>
    public int? ListLevel { get; init; }

    /// <summary>How far the line is indented, in characters.</summary>
    public int Indent { get; init; }

    /// <summary>What kind of marker stands in front: lines with one marker are on one level. Null for a plain line.</summary>
    public string? Marker { get; init; }

    /// <summary>The code in front, or null.</summary>
    public string? Code { get; init; }

    /// <summary>The word in front of the code ("Domain A"), lower-case, or null.</summary>
    public string? KindWord { get; init; }

    /// <summary>Whether an empty line stands before this one.</summary>
    public bool FollowsGap { get; init; }

    /// <summary>Whether the line is the document's title.</summary>
    public bool IsTitle { get; init; }
}
