using Touchstone.Themes.Numbers;

namespace Touchstone.Themes.Text;

/// <summary>
/// What the company of words tells about them: vectors in which words of like company are near, and how much of a matter of its
/// own each word has. Learnt from the responses alone.
/// </summary>
/// <remarks>
/// The vectors come from the positive pointwise mutual information of words in the same passage, contexts smoothed by the
/// exponent 3/4, reduced by singular values to the power 1/2 (Levy, Goldberg and Dagan 2015).
/// The weight compares the words around a term with the words around any term (Kullback-Leibler divergence): a word of praise
/// stands with everything, "parking" with few others. Rare words diverge by chance; the divergence is divided by what a word so
/// rare could reach.
/// </remarks>
internal sealed class WordCompany
{
    private const double ContextSmoothing = 0.75;
    private const double SingularPower = 0.5;
    private const double LeastWeight = 0.2;
    private const double MostWeight = 3;
    private const double WeightPower = 1.5;
    private const int MostTerms = 12_000;

    private WordCompany(DenseMatrix vectors, float[] weights)
    {
        Vectors = vectors;
        Weights = weights;
    }

    /// <summary>A row for each term, of length one; a word that always stands alone has a row of noughts.</summary>
    public DenseMatrix Vectors { get; }

    /// <summary>How much matter a term has, about 0.09 to 5.2, 1 for the median term.</summary>
    public float[] Weights { get; }

    public static WordCompany Of(TermTable terms, int dimensions, ulong seed, int threads)
    {
        var passages = Passages.Of(terms);
        var byTerm = passages.Transposed();
        var appearances = new double[terms.Count];
        double total = 0;
        for (var t = 0; t < terms.Count; t++)
        {
            foreach (var passage in byTerm.IndicesOf(t))
            {
                appearances[t] += passages.IndicesOf(passage).Length - 1;
            }

            total += appearances[t];
        }

        if (total == 0)
        {
            var even = new float[terms.Count];
            Array.Fill(even, 1);
            return new(new DenseMatrix(terms.Count, 1), even);
        }

        var smoothed = appearances.Select(a => Math.Pow(a, ContextSmoothing)).ToArray();
        var smoothedTotal = smoothed.Sum();
        var leastSpread = LeastSpread(terms);
        var rows = new (int[] Indices, float[] Values)[terms.Count];
        var divergence = new double[terms.Count];
        Parallel.For(
            0,
            terms.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => (Counts: new int[terms.Count], Seen: new List<int>()),
            (t, _, scratch) =>
            {
                scratch.Seen.Clear();
                foreach (var passage in byTerm.IndicesOf(t))
                {
                    foreach (var other in passages.IndicesOf(passage))
                    {
                        if (other != t && scratch.Counts[other]++ == 0)
                        {
                            scratch.Seen.Add(other);
                        }
                    }
                }

                scratch.Seen.Sort();
                var indices = new List<int>();
                var values = new List<float>();
                foreach (var other in scratch.Seen)
                {
                    double together = scratch.Counts[other];
                    scratch.Counts[other] = 0;
                    var share = together / appearances[t];
                    divergence[t] += share * Math.Log(share * total / appearances[other]);
                    var information = Math.Log(together * smoothedTotal / (appearances[t] * smoothed[other]));
                    if (information > 0 && terms.Spread[t] >= leastSpread && terms.Spread[other] >= leastSpread)
                    {
                        indices.Add(other);
                        values.Add((float)information);
                    }
                }

                rows[t] = ([.. indices], [.. values]);
                return scratch;
            },
            static _ => { }
        );
        var starts = new int[terms.Count + 1];
        for (var t = 0; t < terms.Count; t++)
        {
            starts[t + 1] = starts[t] + rows[t].Indices.Length;
        }

        var information = new SparseMatrix(
            terms.Count,
            starts,
            [.. rows.SelectMany(r => r.Indices)],
            [.. rows.SelectMany(r => r.Values)]
        );
        var vectors = TruncatedSvd.Scores(information, dimensions, SingularPower, seed, threads);
        vectors.NormaliseRows();
        return new(vectors, WeightsOf(divergence, appearances));
    }

    private static int LeastSpread(TermTable terms)
    {
        if (terms.Count <= MostTerms)
        {
            return 0;
        }

        var sorted = terms.Spread.ToArray();
        Array.Sort(sorted);
        return sorted[^MostTerms];
    }

    private static float[] WeightsOf(double[] divergence, double[] appearances)
    {
        var relative = new double[divergence.Length];
        for (var t = 0; t < relative.Length; t++)
        {
            relative[t] = appearances[t] > 0 ? divergence[t] / Math.Log(1 + (relative.Length / appearances[t])) : 0;
        }

        var sorted = relative.Where(r => r > 0).Order().ToArray();
        var median = sorted.Length == 0 ? 1 : sorted[sorted.Length / 2];
        return
        [
            .. relative.Select(r =>
                r <= 0 ? 1 : (float)Math.Pow(Math.Clamp(r / median, LeastWeight, MostWeight), WeightPower)
            ),
        ];
    }
}
