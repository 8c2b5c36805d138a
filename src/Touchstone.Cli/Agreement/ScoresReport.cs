using System.Globalization;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary>What the command works out from a file of scores.</summary>
internal sealed record ScoresReport(
    double Level,
    AdjustedScores Adjusted,
    IReadOnlyList<IntraclassCorrelation> Correlations,
    int CompleteSubmissions,
    Estimate Alpha
)
{
    public static ScoresReport Of(IReadOnlyList<ReviewScore> scores, double level)
    {
        var adjusted = AdjustedScores.Of(scores, level);
        var byPair = scores.ToDictionary(s => (s.Submission, s.Reviewer), s => s.Score);
        IReadOnlyList<double>[] complete =
        [
            .. adjusted
                .Submissions.Where(s => adjusted.Reviewers.All(r => byPair.ContainsKey((s.Submission, r.Reviewer))))
                .Select(s => (double[])[.. adjusted.Reviewers.Select(r => byPair[(s.Submission, r.Reviewer)])]),
        ];
        var codings = scores.Select(s => new Touchstone.Agreement.Coding(
            s.Submission,
            s.Reviewer,
            CodeSet.Of(s.Score.ToString("R", CultureInfo.InvariantCulture))
        ));
        var agreement = AgreementReport.Of(CodingTable.Of(codings), new() { Level = level });
        return new(
            level,
            adjusted,
            IntraclassCorrelation.All(complete, level),
            complete.Length,
            agreement.Figures[AgreementFigure.AlphaInterval]
        );
    }
}
