using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Text;

namespace Touchstone.Themes.Discovery;

/// <summary>
/// Themes found without anybody's reading: a list for people to start from, not a finding. Compared with what people code, such
/// lists contain some of their themes and miss others.
/// </summary>
public sealed record StartingList
{
    /// <summary>What must be said wherever the list is shown.</summary>
    public const string Notice =
        "A starting list for people: themes were grouped by the words of the responses and nobody has read them yet.";

    /// <summary>The probability from which on a second theme is named.</summary>
    public const float SecondShare = 0.2f;

    /// <summary>The language that the responses were taken to be in.</summary>
    public required Tongue Tongue { get; init; }

    /// <summary>The themes, by number.</summary>
    public required IReadOnlyList<FoundTheme> Themes { get; init; }

    /// <summary>For each response, in order, the number of its theme, or -1 where its words tell nothing.</summary>
    public required IReadOnlyList<int> ThemeOf { get; init; }

    /// <summary>For each response the number of a second theme that it bears on, or -1; see <see cref="SecondShare"/>.</summary>
    public required IReadOnlyList<int> SecondOf { get; init; }

    /// <summary>For each response, how sure its place is, 0 to 1; 0 where it has none.</summary>
    public required IReadOnlyList<float> Sureness { get; init; }

    /// <summary>Pairs of themes so alike that people may want to merge them, most alike first. All pairs were compared.</summary>
    public required IReadOnlyList<AlikeThemes> Alike { get; init; }

    /// <summary>Themes with fewer responses than a theme should have: five, or one in a thousand if that is more.</summary>
    public required IReadOnlyList<int> Slight { get; init; }

    /// <summary>The numbers of themes that were tried, when none was given.</summary>
    public required IReadOnlyList<NumberTrial> Trials { get; init; }

    /// <summary>The places by identifier, as <see cref="DiscoveryOptions.Previous"/> takes them.</summary>
    /// <param name="responses">The responses the list was found in, in the same order.</param>
    public IReadOnlyDictionary<string, int> PlacesOf(IReadOnlyList<Response> responses)
    {
        ArgumentNullException.ThrowIfNull(responses);
        if (responses.Count != ThemeOf.Count)
        {
            throw new ArgumentException("These are not the responses the list was found in.", nameof(responses));
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < responses.Count; i++)
        {
            if (ThemeOf[i] >= 0)
            {
                places[responses[i].Id] = ThemeOf[i];
            }
        }

        return places;
    }

    /// <summary>How the first themes spread over an attribute of the respondents, small cells hidden; themes are named T1, T2 …</summary>
    /// <param name="responses">The responses the list was found in, in the same order.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="minimum">The least count to show.</param>
    public CrossTab SpreadOver(IReadOnlyList<Response> responses, string attribute, int minimum = CrossTab.UsualMinimum)
    {
        ArgumentNullException.ThrowIfNull(responses);
        if (responses.Count != ThemeOf.Count)
        {
            throw new ArgumentException("These are not the responses the list was found in.", nameof(responses));
        }

        return CrossTab.Of(
            [
                .. responses.Select(
                    (r, i) =>
                        (
                            r.Attributes.TryGetValue(attribute, out var value) ? value : null,
                            (IReadOnlyList<string>)(ThemeOf[i] < 0 ? [] : [NameOf(ThemeOf[i])])
                        )
                ),
            ],
            minimum
        );
    }

    /// <summary>The short name of a theme: T1 for the first.</summary>
    public static string NameOf(int theme) => string.Create(CultureInfo.InvariantCulture, $"T{theme + 1}");
}
