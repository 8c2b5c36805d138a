using Touchstone.Themes.Numbers;

namespace Touchstone.Themes.Text;

/// <summary>
/// Which terms stand together: every response, a long one cut into passages, with each term once. Of a very large set every n-th
/// passage is taken, as the company that words keep is known long before the last response.
/// </summary>
internal static class Passages
{
    private const int Longest = 60;
    private const long MostPairs = 24_000_000;

    /// <summary>Passages × terms, with ones.</summary>
    public static SparseMatrix Of(TermTable terms)
    {
        long pairs = 0;
        for (var i = 0; i < terms.ResponseCount; i++)
        {
            long length = terms.Of(i).Length;
            pairs += Math.Min(length, Longest) * length;
        }

        var step = (int)Math.Max(1, (pairs + MostPairs - 1) / MostPairs);
        var starts = new List<int> { 0 };
        var indices = new List<int>();
        var number = 0;
        for (var i = 0; i < terms.ResponseCount; i++)
        {
            var all = terms.Of(i);
            for (var from = 0; from < all.Length; from += Longest)
            {
                if (number++ % step != 0)
                {
                    continue;
                }

                var passage = all.Slice(from, Math.Min(Longest, all.Length - from)).ToArray();
                Array.Sort(passage);
                for (var t = 0; t < passage.Length; t++)
                {
                    if (t == 0 || passage[t] != passage[t - 1])
                    {
                        indices.Add(passage[t]);
                    }
                }

                starts.Add(indices.Count);
            }
        }

        var ones = new float[indices.Count];
        Array.Fill(ones, 1);
        return new(terms.Count, [.. starts], [.. indices], ones);
    }
}
