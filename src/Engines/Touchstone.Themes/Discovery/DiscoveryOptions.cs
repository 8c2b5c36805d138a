using Touchstone.Themes.Text;

namespace Touchstone.Themes.Discovery;

/// <summary>How to look for themes.</summary>
public sealed record DiscoveryOptions
{
    /// <summary>The number of themes, 2 to 70; null to have one suggested.</summary>
    public int? Themes { get; init; }

    /// <summary>Seed of everything random; the same seed gives the same list, whatever the number of threads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many processors to use, at least 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The language of the responses; null to have it told from the text.</summary>
    public Tongue? Tongue { get; init; }

    /// <summary>
    /// A list found before, to start from: response identifiers with the number of their theme (0 up). Its number of themes
    /// holds. What was placed before stays unless another theme is clearly nearer now.
    /// </summary>
    public IReadOnlyDictionary<string, int>? Previous { get; init; }
}
