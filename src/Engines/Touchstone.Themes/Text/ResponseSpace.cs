using System.Numerics.Tensors;
using Touchstone.Themes.Numbers;

namespace Touchstone.Themes.Text;

/// <summary>
/// Places responses so that those on the same matter are near: by the words they use (TF-IDF reduced by singular values) and by
/// the company of these words (mean of word vectors with the first common direction taken away, Arora, Liang and Ma 2017).
/// </summary>
internal sealed class ResponseSpace
{
    private const int Dimensions = 64;
    private const float CompanyShare = 0.7f;
    private const double Smoothing = 1e-3;

    private ResponseSpace(DenseMatrix places, SparseMatrix terms)
    {
        Places = places;
        Terms = terms;
    }

    /// <summary>A row for each response, of length one; noughts for a response without terms.</summary>
    public DenseMatrix Places { get; }

    /// <summary>Responses × terms: weighted TF-IDF, rows of length one.</summary>
    public SparseMatrix Terms { get; }

    public static ResponseSpace Of(TermTable terms, ulong seed, int threads)
    {
        var company = WordCompany.Of(terms, Dimensions, seed, threads);
        var weighted = Weighted(terms, company.Weights);
        var byWords =
            terms.Count == 0
                ? new DenseMatrix(terms.ResponseCount, 1)
                : TruncatedSvd.Scores(weighted, Dimensions, 1, seed + 1, threads);
        byWords.NormaliseRows();
        var byCompany = Means(terms, company);
        WithoutCommon(byCompany, threads);
        byCompany.NormaliseRows();
        var places = DenseMatrix.Beside(byWords, byCompany, CompanyShare);
        places.NormaliseRows();
        return new(places, weighted);
    }

    private static SparseMatrix Weighted(TermTable terms, float[] weights)
    {
        var starts = new int[terms.ResponseCount + 1];
        var indices = new List<int>();
        var values = new List<float>();
        for (var i = 0; i < terms.ResponseCount; i++)
        {
            var sorted = terms.Of(i).ToArray();
            Array.Sort(sorted);
            for (var at = 0; at < sorted.Length; )
            {
                var end = at;
                while (end < sorted.Length && sorted[end] == sorted[at])
                {
                    end++;
                }

                var rarity = Math.Log((1.0 + terms.ResponseCount) / (1 + terms.Spread[sorted[at]])) + 1;
                indices.Add(sorted[at]);
                values.Add((float)((1 + Math.Log(end - at)) * rarity * weights[sorted[at]]));
                at = end;
            }

            starts[i + 1] = indices.Count;
        }

        var matrix = new SparseMatrix(terms.Count, starts, [.. indices], [.. values]);
        matrix.NormaliseRows();
        return matrix;
    }

    private static DenseMatrix Means(TermTable terms, WordCompany company)
    {
        var counts = new double[terms.Count];
        double all = 0;
        for (var i = 0; i < terms.ResponseCount; i++)
        {
            foreach (var term in terms.Of(i))
            {
                counts[term]++;
                all++;
            }
        }

        var means = new DenseMatrix(terms.ResponseCount, company.Vectors.Columns);
        for (var i = 0; i < terms.ResponseCount; i++)
        {
            var target = means.Row(i);
            var sorted = terms.Of(i).ToArray();
            Array.Sort(sorted);
            for (var at = 0; at < sorted.Length; at++)
            {
                if (at == 0 || sorted[at] != sorted[at - 1])
                {
                    var term = sorted[at];
                    var weight = (float)(Smoothing / (Smoothing + (counts[term] / all))) * company.Weights[term];
                    TensorPrimitives.MultiplyAdd(company.Vectors.Row(term), weight, target, target);
                }
            }
        }

        means.NormaliseRows();
        return means;
    }

    private static void WithoutCommon(DenseMatrix means, int threads)
    {
        var (_, vectors) = SymmetricEigen.Of(means.Gram(threads));
        var common = vectors[0].Select(v => (float)v).ToArray();
        for (var r = 0; r < means.Rows; r++)
        {
            var row = means.Row(r);
            TensorPrimitives.MultiplyAdd(common, -TensorPrimitives.Dot<float>(row, common), row, row);
        }
    }
}
