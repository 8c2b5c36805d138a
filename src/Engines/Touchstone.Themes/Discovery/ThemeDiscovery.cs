using System.Numerics.Tensors;
using Touchstone.Themes.Numbers;
using Touchstone.Themes.Text;

namespace Touchstone.Themes.Discovery;

/// <summary>Finds a starting list of themes in the responses to an open question, without a model and without anybody's coding.</summary>
/// <remarks>
/// Responses are placed by their words and by the company of these words (<c>ResponseSpace</c>), grouped by a mixture of
/// directions (<c>DirectionMixture</c>) and described by their terms and typical words. docs/decisions/0107 tells what else was
/// tried. Made for 30 to 100,000 responses; below ten it gives one theme or none.
/// </remarks>
public static class ThemeDiscovery
{
    /// <summary>The most themes that a list may have; more than that, people do not read.</summary>
    public const int MostThemes = 70;

    private const int Starts = 6;
    private const double AlikeCentres = 0.90;
    private const double AlikeResponses = 0.70;
    private const int LeastResponses = 10;

    /// <summary>Finds the themes.</summary>
    /// <param name="responses">The responses; identifiers are unique.</param>
    /// <param name="options">How to look.</param>
    /// <param name="cancellation">To give up early.</param>
    /// <exception cref="ArgumentException">Two responses have one identifier, or an option is out of its range.</exception>
    public static StartingList Find(
        IReadOnlyList<Response> responses,
        DiscoveryOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(options);
        Check(responses, options);
        var texts = responses.Select(r => r.Text).ToList();
        var tongue = options.Tongue ?? TongueDetection.Of(texts).Tongue;
        var terms = TermTable.Of(texts, tongue, options.Threads);
        cancellation.ThrowIfCancellationRequested();
        var space = ResponseSpace.Of(terms, options.Seed, options.Threads);
        cancellation.ThrowIfCancellationRequested();
        var places = Places.Of(space.Places);
        IReadOnlyList<NumberTrial> trials =
            options.Themes is null && options.Previous is null
                ? NumberOfThemes.Try(places, options.Seed, options.Threads)
                : [];
        cancellation.ThrowIfCancellationRequested();
        var number = NumberFor(options, trials, places.Count);
        var mixture = number == 0 ? null : Mixture(responses, places, number, options);
        return Describe(responses, terms, space, places, mixture, number, options, trials);
    }

    private static void Check(IReadOnlyList<Response> responses, DiscoveryOptions options)
    {
        if (options.Themes is < 2 or > MostThemes)
        {
            throw new ArgumentException($"The number of themes is from 2 to {MostThemes}.", nameof(options));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        if (options.Previous is { Count: > 0 } previous && previous.Values.Any(t => t is < 0 or >= MostThemes))
        {
            throw new ArgumentException(
                $"Themes of the previous list are from 0 to {MostThemes - 1}.",
                nameof(options)
            );
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var response in responses)
        {
            if (!seen.Add(response.Id))
            {
                throw new ArgumentException($"Two responses have the identifier {response.Id}.", nameof(responses));
            }
        }
    }

    private static int NumberFor(DiscoveryOptions options, IReadOnlyList<NumberTrial> trials, int placed)
    {
        if (options.Previous is { Count: > 0 } previous)
        {
            return previous.Values.Max() + 1;
        }

        if (placed < LeastResponses)
        {
            return Math.Min(1, placed);
        }

        return Math.Min(options.Themes ?? NumberOfThemes.Choose(trials), placed);
    }

    private static DirectionMixture Mixture(
        IReadOnlyList<Response> responses,
        Places places,
        int number,
        DiscoveryOptions options
    )
    {
        if (options.Previous is { Count: > 0 } previous)
        {
            var before = new int[places.Count];
            for (var i = 0; i < before.Length; i++)
            {
                before[i] = previous.GetValueOrDefault(responses[places.RowOf(i)].Id, -1);
            }

            return DirectionMixture.From(places, before, number, keepsHabit: true, options.Threads);
        }

        var start = SphericalMeans.Of(places, number, Starts, options.Seed, options.Threads);
        return DirectionMixture.From(places, start, number, keepsHabit: false, options.Threads);
    }

    private static StartingList Describe(
        IReadOnlyList<Response> responses,
        TermTable terms,
        ResponseSpace space,
        Places places,
        DirectionMixture? mixture,
        int number,
        DiscoveryOptions options,
        IReadOnlyList<NumberTrial> trials
    )
    {
        var themeOf = new int[responses.Count];
        var sureness = new float[responses.Count];
        Array.Fill(themeOf, -1);
        var closeness = new float[responses.Count];
        for (var i = 0; i < places.Count; i++)
        {
            var row = places.RowOf(i);
            themeOf[row] = mixture!.First[i];
            sureness[row] = mixture.Sureness[i];
            closeness[row] = TensorPrimitives.Dot(places[i], mixture.Centres.Row(mixture.First[i]));
        }

        if (options.Previous is not { Count: > 0 })
        {
            number = LargestFirst(themeOf, number, mixture);
        }

        var lists = ThemeTerms.Of(terms, themeOf, number);
        var themes = new FoundTheme[number];
        for (var t = 0; t < number; t++)
        {
            var members = Enumerable.Range(0, responses.Count).Where(i => themeOf[i] == t).ToList();
            themes[t] = new FoundTheme
            {
                Number = t,
                Label = lists[t].Count == 0 ? $"Theme {t + 1}" : string.Join(", ", lists[t].Take(3)),
                Terms = lists[t],
                Quotes = Quotes.Of(responses, terms, members.Select(m => (m, closeness[m]))),
                Size = members.Count,
                Positions = (
                    members.Count(m => responses[m].Position == Position.Agree),
                    members.Count(m => responses[m].Position == Position.Disagree),
                    members.Count(m => responses[m].Position == Position.Unclear)
                ),
                Cohesion = members.Count == 0 ? 0 : members.Average(m => closeness[m]),
            };
        }

        var least = Math.Max(5, responses.Count / 1000);
        return new StartingList
        {
            Tongue = terms.Tongue,
            Themes = themes,
            ThemeOf = themeOf,
            SecondOf = Seconds(places, mixture, responses.Count, number),
            Sureness = sureness,
            Alike = mixture is null ? [] : Alike(space.Terms, places, mixture, themeOf, number),
            Slight = [.. themes.Where(t => t.Size < least).Select(t => t.Number)],
            Trials = trials,
        };
    }

    /// <summary>Numbers the themes by size and leaves out those that nothing is in; gives how many there are.</summary>
    private static int LargestFirst(int[] themeOf, int number, DirectionMixture? mixture)
    {
        var sizes = new int[number];
        foreach (var theme in themeOf.Where(t => t >= 0))
        {
            sizes[theme]++;
        }

        var order = Enumerable.Range(0, number).OrderByDescending(t => sizes[t]).ThenBy(t => t).ToArray();
        var rank = new int[number];
        for (var i = 0; i < number; i++)
        {
            rank[order[i]] = i;
        }

        for (var i = 0; i < themeOf.Length; i++)
        {
            themeOf[i] = themeOf[i] < 0 ? -1 : rank[themeOf[i]];
        }

        for (var i = 0; mixture is not null && i < mixture.First.Length; i++)
        {
            mixture.First[i] = rank[mixture.First[i]];
            mixture.Second[i] = rank[mixture.Second[i]];
        }

        return sizes.Count(s => s > 0);
    }

    private static int[] Seconds(Places places, DirectionMixture? mixture, int responses, int number)
    {
        var seconds = new int[responses];
        Array.Fill(seconds, -1);
        for (var i = 0; mixture is not null && i < places.Count; i++)
        {
            if (mixture.SecondShare[i] >= StartingList.SecondShare && mixture.Second[i] < number)
            {
                seconds[places.RowOf(i)] = mixture.Second[i];
            }
        }

        return seconds;
    }

    private static List<AlikeThemes> Alike(
        SparseMatrix weights,
        Places places,
        DirectionMixture mixture,
        int[] themeOf,
        int number
    )
    {
        var centres = new DenseMatrix(number, weights.Columns);
        for (var i = 0; i < weights.Rows; i++)
        {
            if (themeOf[i] >= 0)
            {
                var centre = centres.Row(themeOf[i]);
                var values = weights.ValuesOf(i);
                var indices = weights.IndicesOf(i);
                for (var t = 0; t < values.Length; t++)
                {
                    centre[indices[t]] += values[t];
                }
            }
        }

        centres.NormaliseRows();
        var near = new HashSet<int>[number];
        for (var t = 0; t < number; t++)
        {
            near[t] = [];
        }

        for (var i = 0; i < places.Count; i++)
        {
            near[mixture.First[i]].Add(i);
            if (mixture.SecondShare[i] >= StartingList.SecondShare && mixture.Second[i] < number)
            {
                near[mixture.Second[i]].Add(i);
            }
        }

        var pairs = new List<AlikeThemes>();
        for (var a = 0; a < number; a++)
        {
            for (var b = a + 1; b < number; b++)
            {
                var similarity = TensorPrimitives.Dot<float>(centres.Row(a), centres.Row(b));
                var both = near[a].Count(near[b].Contains);
                var either = near[a].Count + near[b].Count - both;
                var overlap = either == 0 ? 0 : both / (double)either;
                if (similarity >= AlikeCentres || overlap >= AlikeResponses)
                {
                    pairs.Add(new(a, b, similarity, overlap));
                }
            }
        }

        return [.. pairs.OrderByDescending(p => Math.Max(p.Similarity, p.Overlap))];
    }
}
