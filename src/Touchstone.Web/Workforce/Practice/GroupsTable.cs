using Touchstone.Core.Workforce.Practice;

namespace Touchstone.Web.Workforce.Practice;

/// <summary>The core and specialist groups of an exercise for other programs.</summary>
internal static class GroupsTable
{
    public static readonly TableShape Shape = new(
        "core-and-specialist",
        "Core and specialist capabilities of an exercise",
        "/workforce/practice/{exercise}/groups",
        [
            new("group", "Group", "What the group is called"),
            new("sort", "Core or specialist", "Common across organisations, or particular to some"),
            new("is_confirmed", "Confirmed", "Whether people confirmed it"),
            new("organisations", "Organisations", "Organisations that say it"),
            new("statements", "Statements", "Statements in the group"),
            new("framework_codes", "Framework codes", "Codes of the multi-professional framework"),
            new("capabilities", "Capabilities", "Capabilities of specifications that it is mapped to"),
            new("rating_median", "Median", "Median rating of the last closed round, 1 to 9"),
            new("rating_p30", "30th percentile", "30th percentile of the ratings"),
            new("rating_p70", "70th percentile", "70th percentile of the ratings"),
            new("raters", "Raters", "People who rated it"),
            new("disagreement", "Disagreement", "Whether the raters disagree in the sense of RAND/UCLA"),
        ]
    );

    public static DataTable Of(IEnumerable<GroupLine> groups) =>
        Shape.With(
            groups.Select(l =>
                (IReadOnlyList<object?>)
                    [
                        l.Group.Name,
                        PracticeWords.Of(l.Group.Sort),
                        l.Group.Confirmed,
                        l.Organisations,
                        l.Members.Length,
                        string.Join("; ", l.PillarCodes),
                        string.Join("; ", l.Capabilities.Select(c => $"{c.Specification}: {c.Name}")),
                        l.Latest?.Median,
                        l.Latest?.Figures.P30,
                        l.Latest?.Figures.P70,
                        l.Latest?.Raters,
                        l.Latest?.Disagree,
                    ]
            )
        );
}
