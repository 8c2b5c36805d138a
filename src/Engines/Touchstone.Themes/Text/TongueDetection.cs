namespace Touchstone.Themes.Text;

/// <summary>
/// Tells languages apart by their function words: in running text between a third and a half of all words are among them,
/// and few are shared between languages.
/// </summary>
public static class TongueDetection
{
    // Under this share of function words, a text is a list of names or is in a language that we do not know.
    private const double LeastShare = 0.12;

    private const int MostWords = 20_000;

    /// <summary>The language of one text. One or two words seldom suffice; the answer is then unknown.</summary>
    public static TongueGuess Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of([text]);
    }

    /// <summary>
    /// The language that most of the words of a set of responses are in. A set longer than 20,000 words is judged by words taken
    /// evenly from all of it.
    /// </summary>
    public static TongueGuess Of(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var step = Math.Max(1, texts.Count / 2_000);
        var hits = new Dictionary<Tongue, int>();
        var words = 0;
        for (var i = 0; i < texts.Count && words < MostWords; i += step)
        {
            foreach (var word in WordSegmentation.Of(texts[i]).Take(500))
            {
                words++;
                foreach (var tongue in FunctionWords.Known)
                {
                    if (FunctionWords.Of(tongue).Contains(word.Text))
                    {
                        hits[tongue] = hits.GetValueOrDefault(tongue) + 1;
                    }
                }
            }
        }

        if (words == 0)
        {
            return new(Tongue.Unknown, 0, 0);
        }

        var ranked = FunctionWords
            .Known.Select(t => (Tongue: t, Share: hits.GetValueOrDefault(t) / (double)words))
            .OrderByDescending(t => t.Share)
            .ThenBy(t => t.Tongue)
            .ToList();
        var lead = ranked[0].Share - ranked[1].Share;
        return ranked[0].Share < LeastShare || lead <= 0
            ? new(Tongue.Unknown, ranked[0].Share, lead)
            : new(ranked[0].Tongue, ranked[0].Share, lead);
    }
}
