using System.Collections.Immutable;
using System.Globalization;
using Touchstone.Core.Workforce.Findings.Titles;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>Under how many job titles people work at this level, and how many roles that is.</summary>
internal static class TitleVariety
{
    private sealed record Line(string Name, string Role, bool IsConfirmed, int Titles, int Employers, int People);

    public static FoundOut? Of(BaselineData data, IReadOnlyDictionary<string, TitleCluster> roleOf)
    {
        if (data.Posts.IsEmpty || data.IsFew(data.Posts.Sum(p => p.InPost)))
        {
            return null;
        }
        var titles = Lines(data, roleOf, post => post.Title);
        var roles = Lines(data, roleOf, post => roleOf[post.Title].Id.ToString());
        var people = titles.Sum(t => t.People);
        var employers = data.Posts.Select(p => p.Organisation).Distinct().Count();
        var perEmployer = data
            .Posts.GroupBy(p => p.Organisation)
            .Select(g => g.Select(p => p.Title).Distinct(StringComparer.Ordinal).Count())
            .Order()
            .ToList();
        var effective = Figures.EffectiveNumber(roles.Select(r => r.People)) ?? 0;
        var statement = string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"{employers:N0} employers use {titles.Length:N0} job titles for people at this level. They look like {roles.Length:N0} roles, {roles.Count(r => r.IsConfirmed):N0} of them confirmed; by how people are spread over them, it is as if there were {effective:0.#} equally common roles."
        );
        return new FoundOut(
            FindingKind.TitleVariety,
            statement,
            new FindingContent(
                [
                    new FindingCount("titles", "Job titles", titles.Length),
                    new FindingCount("roles", "Roles they look like", roles.Length),
                    new FindingCount("people", "People in post", people),
                    new FindingCount("employers", "Employers", employers),
                    new FindingCount(
                        "concentration_titles",
                        "Concentration of titles (0 to 1)",
                        Figures.Round(Figures.Concentration(titles.Select(t => t.People)) ?? 0, 4)
                    ),
                    new FindingCount(
                        "concentration_roles",
                        "Concentration of roles (0 to 1)",
                        Figures.Round(Figures.Concentration(roles.Select(t => t.People)) ?? 0, 4)
                    ),
                    new FindingCount("effective_roles", "Roles, as if equally common", Figures.Round(effective, 1)),
                    new FindingCount(
                        "median_titles",
                        "Titles at the middle employer",
                        perEmployer[perEmployer.Count / 2]
                    ),
                ],
                [
                    Ranked("roles", "Roles by people in post", roles, data.Round.SmallestCell, people, isRole: true),
                    Ranked(
                        "titles",
                        "Job titles by people in post",
                        titles,
                        data.Round.SmallestCell,
                        people,
                        isRole: false
                    ),
                ],
                [
                    "Titles are compared by their telling words: level, profession and field. Titles that differ in one of them are kept apart. Every role is a proposal until somebody has confirmed it.",
                    "Concentration is the sum of squared shares of people (Herfindahl and Hirschman).",
                    $"Roles and titles with fewer than {data.Round.SmallestCell} people are added up in the last line.",
                ]
            )
        );
    }

    private static ImmutableArray<Line> Lines(
        BaselineData data,
        IReadOnlyDictionary<string, TitleCluster> roleOf,
        Func<Post, string> by
    ) =>
        [
            .. data
                .Posts.GroupBy(by, StringComparer.Ordinal)
                .Select(g =>
                {
                    var role = roleOf[g.First().Title];
                    return new Line(
                        g.First().Title,
                        role.Name,
                        role.IsConfirmed,
                        g.Select(p => p.Title).Distinct(StringComparer.Ordinal).Count(),
                        g.Select(p => p.Organisation).Distinct().Count(),
                        g.Sum(p => p.InPost)
                    );
                })
                .OrderByDescending(l => l.People)
                .ThenByDescending(l => l.Employers)
                .ThenBy(l => l.Name, StringComparer.Ordinal),
        ];

    /// <summary>
    /// Small ones are added up in one line, which is never itself small nor made of one: else the smallest that is shown goes into it.
    /// </summary>
    private static FindingTable Ranked(
        string code,
        string title,
        ImmutableArray<Line> lines,
        int smallest,
        int people,
        bool isRole
    )
    {
        var shown = lines.Count(l => l.People >= smallest);
        while (
            shown > 0
            && shown < lines.Length
            && (
                lines.Skip(shown).Sum(l => l.People) is > 0 and var rest && rest < smallest || lines.Length - shown == 1
            )
        )
        {
            shown--;
        }
        var others = lines[shown..];
        var othersPeople = others.Sum(l => l.People);
        var rows = lines
            .Take(shown)
            .Select(
                (l, i) =>
                    (ImmutableArray<FindingCell>)
                        [
                            FindingCell.Of(i + 1),
                            FindingCell.Of(isRole ? l.Role : l.Name),
                            isRole ? FindingCell.Of(l.IsConfirmed ? "confirmed" : "proposed") : FindingCell.Of(l.Role),
                            .. isRole ? [FindingCell.Of(l.Titles)] : ImmutableArray<FindingCell>.Empty,
                            FindingCell.Of(l.Employers),
                            FindingCell.Of(l.People),
                            FindingCell.Of(Figures.PerCent(l.People, people)),
                        ]
            )
            .ToList();
        if (others.Length > 0)
        {
            rows.Add([
                FindingCell.Of((decimal?)null),
                FindingCell.Of($"{others.Length} others, most with fewer than {smallest} people each"),
                FindingCell.Of(""),
                .. isRole ? [FindingCell.Of(others.Sum(l => l.Titles))] : ImmutableArray<FindingCell>.Empty,
                FindingCell.Of((decimal?)null),
                FindingCell.Of(othersPeople, othersPeople > 0 && othersPeople < smallest),
                FindingCell.Of(Figures.PerCent(othersPeople, people), othersPeople > 0 && othersPeople < smallest),
            ]);
        }
        return new FindingTable(
            code,
            title,
            [
                Columns.Number("rank", "Rank", "Place by people in post"),
                Columns.Text(
                    isRole ? "role" : "job_title",
                    isRole ? "Role" : "Job title",
                    isRole
                        ? "The role's name: its most common title, or the name given when it was confirmed"
                        : "As returned"
                ),
                isRole
                    ? Columns.Text("state", "State", "Proposed by the product, or confirmed by a person")
                    : Columns.Text("role", "Role", "The role that the title belongs to"),
                .. isRole
                    ? [Columns.Number("titles", "Titles", "How many titles it goes by")]
                    : ImmutableArray<FindingColumn>.Empty,
                Columns.Employers,
                Columns.People,
                Columns.Number("share", "Share, %", "Of all people in post"),
            ],
            [.. rows]
        );
    }
}
