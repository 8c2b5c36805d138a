namespace Touchstone.Agreement;

/// <summary>The two-way analysis of variance of targets by judges, in the letters of Shrout and Fleiss (1979).</summary>
internal sealed class VarianceTable
{
    private readonly double n;
    private readonly double k;
    private readonly double probability;
    private readonly double betweenTargets;
    private readonly double withinTargets;
    private readonly double betweenJudges;
    private readonly double error;

    public VarianceTable(IReadOnlyList<IReadOnlyList<double>> scores, double probability)
    {
        (n, k, this.probability) = (scores.Count, scores[0].Count, probability);
        var mean = scores.Average(row => row.Average());
        var targets = k * scores.Sum(row => Square(row.Average() - mean));
        var judges = n * Enumerable.Range(0, (int)k).Sum(j => Square(scores.Average(row => row[j]) - mean));
        var all = scores.Sum(row => row.Sum(score => Square(score - mean)));
        betweenTargets = targets / (n - 1);
        withinTargets = (all - targets) / (n * (k - 1));
        betweenJudges = judges / (k - 1);

        // What is left after targets and judges; rounding may leave a crumb where nothing is.
        error = all - targets - judges < 1e-12 * all ? 0 : (all - targets - judges) / ((n - 1) * (k - 1));
    }

    public IReadOnlyList<IntraclassCorrelation> All()
    {
        var oneWay = (betweenTargets - withinTargets) / (betweenTargets + ((k - 1) * withinTargets));
        var random =
            (betweenTargets - error) / (betweenTargets + ((k - 1) * error) + (k * (betweenJudges - error) / n));
        var fixedJudges = (betweenTargets - error) / (betweenTargets + ((k - 1) * error));
        var (ofOneWay, ofRandom, ofFixed) = (
            Simple(betweenTargets / withinTargets, n * (k - 1)),
            Random(random),
            Simple(betweenTargets / error, (n - 1) * (k - 1))
        );
        return
        [
            Form(IntraclassForm.OneWaySingle, oneWay, ofOneWay, x => (x - 1) / (x + k - 1)),
            Form(IntraclassForm.RandomSingle, random, ofRandom, x => x),
            Form(IntraclassForm.FixedSingle, fixedJudges, ofFixed, x => (x - 1) / (x + k - 1)),
            Form(
                IntraclassForm.OneWayMean,
                (betweenTargets - withinTargets) / betweenTargets,
                ofOneWay,
                x => 1 - (1 / x)
            ),
            Form(
                IntraclassForm.RandomMean,
                (betweenTargets - error) / (betweenTargets + ((betweenJudges - error) / n)),
                ofRandom,
                x => k * x / (1 + ((k - 1) * x))
            ),
            Form(IntraclassForm.FixedMean, (betweenTargets - error) / betweenTargets, ofFixed, x => 1 - (1 / x)),
        ];
    }

    private IntraclassCorrelation Form(
        IntraclassForm form,
        double value,
        Interval? ends,
        Func<double, double> toCorrelation
    )
    {
        var isOneWay = form is IntraclassForm.OneWaySingle or IntraclassForm.OneWayMean;
        return new(
            form,
            value,
            betweenTargets / (isOneWay ? withinTargets : error),
            (int)(n - 1),
            (int)(isOneWay ? n * (k - 1) : (n - 1) * (k - 1)),
            ends is null ? null : new(toCorrelation(ends.Lower), toCorrelation(ends.Upper))
        );
    }

    /// <summary>The interval of the ratio of true variances plus error by error.</summary>
    private Interval? Simple(double f, double below) =>
        double.IsFinite(f)
            ? new(
                f / Distributions.FisherQuantile(probability, n - 1, below),
                f * Distributions.FisherQuantile(probability, below, n - 1)
            )
            : null;

    /// <summary>The interval of ICC(2,1), with degrees of freedom after Satterthwaite.</summary>
    private Interval? Random(double value)
    {
        if (error <= 0)
        {
            return null;
        }

        var f = betweenJudges / error;
        var spread = (n * (1 + ((k - 1) * value))) - (k * value);
        var freedom =
            (k - 1)
            * (n - 1)
            * Square((k * value * f) + spread)
            / (((n - 1) * k * k * value * value * f * f) + Square(spread));
        var above = Distributions.FisherQuantile(probability, n - 1, freedom);
        var below = Distributions.FisherQuantile(probability, freedom, n - 1);
        var rest = (k * n) - k - n;
        return new(
            n
                * (betweenTargets - (above * error))
                / ((above * ((k * betweenJudges) + (rest * error))) + (n * betweenTargets)),
            n
                * ((below * betweenTargets) - error)
                / ((k * betweenJudges) + (rest * error) + (n * below * betweenTargets))
        );
    }

    private static double Square(double x) => x * x;
}
