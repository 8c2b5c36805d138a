using Touchstone.Themes.Text;

namespace Touchstone.Themes.Discovery;

/// <summary>Chooses words of respondents that stand for a theme: near its centre, long enough to say something, unlike each other.</summary>
internal static class Quotes
{
    private const int Wanted = 3;
    private const int Considered = 80;
    private const int Longest = 320;
    private const double MostAlike = 0.6;

    /// <param name="responses">All responses.</param>
    /// <param name="terms">Their terms.</param>
    /// <param name="candidates">Responses of the theme with their closeness to its centre.</param>
    public static IReadOnlyList<Quote> Of(
        IReadOnlyList<Response> responses,
        TermTable terms,
        IEnumerable<(int Response, float Closeness)> candidates
    )
    {
        var ranked = candidates
            .Select(c => (c.Response, Score: c.Closeness * Saying(terms.Of(c.Response).Length)))
            .OrderByDescending(c => c.Score)
            .ThenBy(c => c.Response)
            .Take(Considered)
            .Select(c => c.Response)
            .ToList();
        var chosen = new List<int>();
        foreach (var limit in (ReadOnlySpan<double>)[MostAlike, 1])
        {
            foreach (var candidate in ranked)
            {
                if (chosen.Count == Wanted)
                {
                    break;
                }

                if (!chosen.Contains(candidate) && chosen.TrueForAll(c => Alike(terms, c, candidate) < limit))
                {
                    chosen.Add(candidate);
                }
            }
        }

        return [.. chosen.Select(c => Cut(responses[c]))];
    }

    // From five telling words on, a quote speaks for itself.
    private static float Saying(int terms) => Math.Min(1f, (1 + terms) / 6f);

    private static double Alike(TermTable terms, int one, int other)
    {
        var a = terms.Of(one).ToArray().ToHashSet();
        var b = terms.Of(other).ToArray().ToHashSet();
        var both = a.Count(b.Contains);
        return a.Count + b.Count == 0 ? 1 : both / (double)(a.Count + b.Count - both);
    }

    /// <summary>Whole sentences from the start, up to a limit; the first sentence even when it is longer.</summary>
    private static Quote Cut(Response response)
    {
        var text = response.Text;
        var start = 0;
        var end = 0;
        foreach (var sentence in SentenceSegmentation.Of(text))
        {
            if (end == 0)
            {
                start = sentence.Start.Value;
            }
            else if (sentence.End.Value - start > Longest)
            {
                break;
            }

            end = sentence.End.Value;
        }

        var from = CodePoints.Count(text.AsSpan(0, start));
        return new(response.Id, from, from + CodePoints.Count(text.AsSpan(start, end - start)), text[start..end]);
    }
}
