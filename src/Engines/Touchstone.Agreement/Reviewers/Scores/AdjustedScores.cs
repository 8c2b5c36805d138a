namespace Touchstone.Agreement;

/// <summary>
/// Scores with and without the severity of those who gave them. The model: a score is the submission's worth, plus what its reviewer
/// usually adds or takes away, plus what neither explains. Submissions are fixed, reviewers are drawn from a population whose variance
/// is estimated by restricted maximum likelihood (Patterson and Thompson 1971), so that a reviewer with few scores is
/// hardly corrected for (Henderson 1975).
/// </summary>
public sealed class AdjustedScores
{
    private AdjustedScores() { }

    /// <summary>The submissions, in the order of their first score.</summary>
    public required IReadOnlyList<SubmissionScore> Submissions { get; init; }

    /// <summary>The reviewers, in the order of their first score.</summary>
    public required IReadOnlyList<ReviewerSeverity> Reviewers { get; init; }

    /// <summary>The standard deviation of reviewers' severities, in points; null where it cannot be told.</summary>
    public required double? SeverityDeviation { get; init; }

    /// <summary>The standard deviation of what neither submission nor reviewer explains; null where it cannot be told.</summary>
    public required double? ResidualDeviation { get; init; }

    /// <summary>
    /// In how many parts the design falls. Within a part, shared reviewers make scores comparable; between parts nothing does.
    /// </summary>
    public required int Parts { get; init; }

    /// <summary>Works out raw and adjusted scores.</summary>
    /// <param name="scores">The scores, in any order, with gaps.</param>
    /// <param name="level">The confidence level of the intervals, between 0 and 1.</param>
    /// <exception cref="ArgumentException">A score is not finite, or a reviewer scores a submission twice.</exception>
    public static AdjustedScores Of(IEnumerable<ReviewScore> scores, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (!(level > 0 && level < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies between 0 and 1.");
        }

        var design = new ScoreDesign([.. scores]);
        var fit = SeverityFit.Of(design);
        var freedom = Math.Max(1, design.Freedom - (design.Reviewers.Count - design.Parts));
        var width = fit is null ? double.NaN : Distributions.StudentQuantile((1 + level) / 2, freedom);
        double[] raw = [.. design.Means];
        double[] adjusted =
        [
            .. raw.Select((mean, s) => mean + (fit is null ? 0 : design.ReviewersOf(s).Average(r => fit.Severity[r]))),
        ];
        return new()
        {
            Submissions =
            [
                .. design.Submissions.Select(
                    (name, s) =>
                        new SubmissionScore(
                            name,
                            design.ReviewersOf(s).Count,
                            raw[s],
                            About(raw[s], width * fit?.RawError(design.ReviewersOf(s).Count)),
                            adjusted[s],
                            About(adjusted[s], width * fit?.AdjustedError(design.ReviewersOf(s))),
                            1 + raw.Count(other => other > raw[s]),
                            1 + adjusted.Count(other => other > adjusted[s]),
                            design.PartOfSubmission(s)
                        )
                ),
            ],
            Reviewers =
            [
                .. design.Reviewers.Select(
                    (name, r) =>
                        new ReviewerSeverity(
                            name,
                            design.ReviewsOf(r),
                            fit?.Severity[r] ?? 0,
                            fit is { SeverityVariance: > 0 }
                                ? About(fit.Severity[r], width * fit.SeverityError(r))
                                : null,
                            design.PartOfReviewer(r)
                        )
                ),
            ],
            SeverityDeviation = fit is null ? null : Math.Sqrt(fit.SeverityVariance),
            ResidualDeviation = fit is null ? null : Math.Sqrt(fit.ResidualVariance),
            Parts = design.Parts,
        };
    }

    private static Interval? About(double middle, double? half) => half is { } h ? new(middle - h, middle + h) : null;
}
