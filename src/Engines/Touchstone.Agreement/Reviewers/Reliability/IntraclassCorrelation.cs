namespace Touchstone.Agreement;

/// <summary>An intraclass correlation with its test and interval.</summary>
/// <param name="Form">Which of the six.</param>
/// <param name="Value">The correlation, at most 1; below 0 where targets differ less than judges do.</param>
/// <param name="F">The F of the test against 0; infinite where judges differ in severity alone.</param>
/// <param name="DegreesAbove">Degrees of freedom of the targets.</param>
/// <param name="DegreesBelow">Degrees of freedom of the error.</param>
/// <param name="Interval">Its interval; null where the error is 0.</param>
public sealed record IntraclassCorrelation(
    IntraclassForm Form,
    double Value,
    double F,
    int DegreesAbove,
    int DegreesBelow,
    Interval? Interval
)
{
    /// <summary>Works out all six forms.</summary>
    /// <param name="scores">One row a target, a score per judge; all rows of the same length, without gaps.</param>
    /// <param name="level">The confidence level of the intervals, between 0 and 1.</param>
    /// <returns>
    /// The six forms in the order of <see cref="IntraclassForm"/>; none where there are fewer than two targets or judges, or all
    /// scores are the same.
    /// </returns>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static IReadOnlyList<IntraclassCorrelation> All(
        IReadOnlyList<IReadOnlyList<double>> scores,
        double level = 0.95
    )
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Any(row => row.Count != scores[0].Count))
        {
            throw new ArgumentException("Every target has a score of every judge.", nameof(scores));
        }

        if (scores.Count < 2 || scores[0].Count < 2 || scores.SelectMany(row => row).Distinct().Count() < 2)
        {
            return [];
        }

        return new VarianceTable(scores, (1 + level) / 2).All();
    }
}
