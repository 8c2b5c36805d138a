namespace Touchstone.Themes.Suggestion;

/// <summary>How to suggest.</summary>
public sealed record SuggestionOptions
{
    /// <summary>The least score of a suggestion, over 0 to below 1; the best code is suggested even when its score is less.</summary>
    public double Threshold { get; init; } = 0.25;

    /// <summary>Seed of everything random; the same seed gives the same suggestions, whatever the number of threads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many processors to use, at least 1.</summary>
    public int Threads { get; init; } = 1;
}
