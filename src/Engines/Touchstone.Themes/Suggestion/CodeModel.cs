using System.Numerics.Tensors;
using Touchstone.Themes.Numbers;

namespace Touchstone.Themes.Suggestion;

/// <summary>
/// One logistic regression for each code, on the same features, by coordinate ascent in the dual (Yu, Huang and Lin 2011).
/// All codes go through a response together, so that a feature is looked up once.
/// </summary>
internal sealed class CodeModel
{
    // Weight of the errors against the size of the coefficients (C in most libraries).
    private const float Trust = 4;
    private const int Rounds = 16;
    private const int BlockSize = 16;

    private readonly DenseMatrix ofFeatures;
    private readonly DenseMatrix ofPlaces;
    private readonly float[] priors;

    private CodeModel(DenseMatrix weights, DenseMatrix placeWeights, float[] offsets)
    {
        ofFeatures = weights;
        ofPlaces = placeWeights;
        priors = offsets;
    }

    /// <summary>Fits.</summary>
    /// <param name="features">The features of all responses.</param>
    /// <param name="rows">The responses to learn from.</param>
    /// <param name="labels">For each of them, for each code, whether people gave it.</param>
    /// <param name="codes">How many codes there are.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="threads">How many processors to use.</param>
    public static CodeModel Fit(
        SuggestionFeatures features,
        IReadOnlyList<int> rows,
        bool[][] labels,
        int codes,
        ulong seed,
        int threads
    )
    {
        var weights = new DenseMatrix(features.Rows.Columns, codes);
        var placeWeights = new DenseMatrix(features.Places.Columns, codes);
        var offsets = new float[codes];
        for (var c = 0; c < codes; c++)
        {
            var given = labels.Count(l => l[c]) + 0.5;
            offsets[c] = (float)Math.Log(given / (labels.Length - given + 1));
        }

        var blocks = (codes + BlockSize - 1) / BlockSize;
        Parallel.For(
            0,
            blocks,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            b =>
            {
                var from = b * BlockSize;
                FitBlock(
                    features,
                    rows,
                    labels,
                    from,
                    Math.Min(codes, from + BlockSize),
                    seed,
                    weights,
                    placeWeights,
                    offsets
                );
            }
        );
        return new(weights, placeWeights, offsets);
    }

    /// <summary>For a response, the probability of each code.</summary>
    public float[] Scores(SuggestionFeatures features, int response)
    {
        var scores = (float[])priors.Clone();
        Add(features, response, ofFeatures, ofPlaces, 0, scores);
        TensorPrimitives.Sigmoid(scores, scores);
        return scores;
    }

    public float WeightOf(int feature, int code) => ofFeatures.Row(feature)[code];

    private static void Add(
        SuggestionFeatures features,
        int response,
        DenseMatrix weights,
        DenseMatrix placeWeights,
        int from,
        Span<float> margins
    )
    {
        var indices = features.Rows.IndicesOf(response);
        var values = features.Rows.ValuesOf(response);
        for (var f = 0; f < indices.Length; f++)
        {
            TensorPrimitives.MultiplyAdd(
                weights.Row(indices[f]).Slice(from, margins.Length),
                values[f],
                margins,
                margins
            );
        }

        var place = features.Places.Row(response);
        for (var d = 0; d < place.Length; d++)
        {
            TensorPrimitives.MultiplyAdd(placeWeights.Row(d).Slice(from, margins.Length), place[d], margins, margins);
        }
    }

    private static void FitBlock(
        SuggestionFeatures features,
        IReadOnlyList<int> rows,
        bool[][] labels,
        int from,
        int to,
        ulong seed,
        DenseMatrix weights,
        DenseMatrix placeWeights,
        float[] offsets
    )
    {
        var width = to - from;
        var shares = new float[rows.Count * width];
        var squares = new float[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            squares[i] =
                TensorPrimitives.SumOfSquares<float>(features.Rows.ValuesOf(rows[i]))
                + TensorPrimitives.SumOfSquares<float>(features.Places.Row(rows[i]))
                + 1;
        }

        var bias = new float[width];
        var margins = new float[width];
        var steps = new float[width];
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var random = new SeededNumbers(seed);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                for (var c = 0; c < width; c++)
                {
                    margins[c] = offsets[from + c] + bias[c];
                }

                Add(features, rows[i], weights, placeWeights, from, margins);
                for (var c = 0; c < width; c++)
                {
                    var sign = labels[i][from + c] ? 1f : -1f;
                    ref var share = ref shares[(i * width) + c];
                    var better = Solve(share, sign * margins[c], Trust * squares[i]);
                    steps[c] = Trust * sign * (better - share);
                    bias[c] += steps[c];
                    share = better;
                }

                Step(features, rows[i], weights, placeWeights, from, steps);
            }
        }

        for (var c = 0; c < width; c++)
        {
            offsets[from + c] += bias[c];
        }
    }

    private static void Step(
        SuggestionFeatures features,
        int response,
        DenseMatrix weights,
        DenseMatrix placeWeights,
        int from,
        float[] steps
    )
    {
        var indices = features.Rows.IndicesOf(response);
        var values = features.Rows.ValuesOf(response);
        for (var f = 0; f < indices.Length; f++)
        {
            var target = weights.Row(indices[f]).Slice(from, steps.Length);
            TensorPrimitives.MultiplyAdd(steps, values[f], target, target);
        }

        var place = features.Places.Row(response);
        for (var d = 0; d < place.Length; d++)
        {
            var target = placeWeights.Row(d).Slice(from, steps.Length);
            TensorPrimitives.MultiplyAdd(steps, place[d], target, target);
        }
    }

    /// <summary>The share a in (0, 1) at which log(a / (1 - a)) + margin + curvature (a - share) is nought, by halving and Newton steps.</summary>
    private static float Solve(float share, float margin, float curvature)
    {
        double low = 0;
        double high = 1;
        var a = Math.Clamp(1 / (1 + Math.Exp(margin)), 1e-6, 1 - 1e-6);
        for (var i = 0; i < 12; i++)
        {
            var value = Math.Log(a / (1 - a)) + margin + (curvature * (a - share));
            if (Math.Abs(value) < 1e-5)
            {
                break;
            }

            (low, high) = value > 0 ? (low, a) : (a, high);
            var next = a - (value / ((1 / (a * (1 - a))) + curvature));
            a = next > low && next < high ? next : (low + high) / 2;
        }

        return (float)a;
    }
}
