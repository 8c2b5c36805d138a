using Touchstone.Core.Conversations.Seminars;
using Touchstone.Web.Workforce;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>The problems of a seminar for other programs.</summary>
internal static class ProblemsTable
{
    public static readonly TableShape Shape = new(
        "seminar-problems",
        "Problems of a seminar",
        "/seminars/{seminar}",
        [
            new("problem", "Problem", "Short title of the problem"),
            new("statement", "Statement", "What the problem is, as its author framed it"),
            new("touches", "Whom it touches", "Whom the problem touches, as its author says"),
            new("cluster", "Cluster", "Name of the cluster that it is in; empty without one"),
            new("is_confirmed", "Confirmed", "Whether people confirmed the cluster"),
            new("challenge", "Challenge", "Title of the challenge that the cluster became; empty without one"),
            new("outcome", "Outcome", "What the seminar's rule makes of the ratings of the last closed round"),
            new("rule", "Rule", "The rule of consensus"),
            new("median", "Median", "Median rating, 1 to 9; empty under five ratings"),
            new("lower_quartile", "Lower quartile", "A quarter of the ratings is not above it"),
            new("upper_quartile", "Upper quartile", "Three quarters of the ratings are not above it"),
            new("raters", "Rated", "Leaders who rated it in that round"),
            new("disagreement", "Disagreement", "Whether the leaders disagree in the sense of RAND/UCLA"),
            new("share_moved", "Share that moved", "Share of leaders who changed their rating since the round before"),
            new("is_stable", "Stable", "Whether the ratings are stable since the round before"),
        ]
    );

    public static DataTable Of(SeminarReport report) =>
        Shape.With(
            report.Problems.Select(p =>
            {
                var line = report.Clusters.FirstOrDefault(c => c.Cluster.Id == p.ClusterId);
                return (IReadOnlyList<object?>)
                    [
                        p.Title,
                        p.Statement,
                        p.Touches,
                        line?.Cluster.Name,
                        line is null ? null : line.Cluster.ConfirmedAt is not null,
                        line?.Challenge,
                        p.Figures is { } figures ? SeminarWords.Of(figures.Outcome) : null,
                        report.Seminar.Plan.FirstRule.Text,
                        p.Figures?.Median,
                        p.Figures?.LowerQuartile,
                        p.Figures?.UpperQuartile,
                        p.Figures?.Raters,
                        p.Figures?.Disagree,
                        p.Figures?.Change?.ShareMoved,
                        p.Figures?.Change?.IsStable,
                    ];
            })
        );
}
