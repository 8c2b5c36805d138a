using System.Collections.Immutable;
using System.Globalization;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>Where people are missing: by region, and by setting.</summary>
internal static class Gaps
{
    public static FoundOut? ByRegion(BaselineData data) =>
        Of(
            data,
            FindingKind.RegionalGaps,
            "region",
            "Region",
            post => data.RegionOf(post.Organisation),
            data.RegionName,
            "base_profession",
            "Base profession",
            post => post.Profession,
            code => data.Reference.Professions.On(data.Round.AsAt).NameOf(code)
        );

    public static FoundOut? BySetting(BaselineData data) =>
        Of(
            data,
            FindingKind.SettingGaps,
            "setting",
            "Setting",
            post => post.Setting,
            code => data.Reference.Settings.On(data.Round.AsAt).NameOf(code),
            "region",
            "Region",
            post => data.RegionOf(post.Organisation),
            data.RegionName
        );

    private static FoundOut? Of(
        BaselineData data,
        FindingKind kind,
        string column,
        string name,
        Func<Post, string> by,
        Func<string, string> nameOf,
        string otherColumn,
        string otherName,
        Func<Post, string> byOther,
        Func<string, string> otherNameOf
    )
    {
        if (data.Posts.IsEmpty)
        {
            return null;
        }
        var groups = data.Posts.GroupBy(by).OrderBy(g => nameOf(g.Key), StringComparer.Ordinal).ToList();
        var others = data.Posts.Select(byOther).Distinct().OrderBy(otherNameOf, StringComparer.Ordinal).ToList();
        var counts = new int[groups.Count, others.Count];
        for (var r = 0; r < groups.Count; r++)
        {
            for (var c = 0; c < others.Count; c++)
            {
                counts[r, c] = groups[r].Where(p => byOther(p) == others[c]).Sum(p => p.InPost);
            }
        }
        // One decision for both tables: what one of them hides, the other must not show.
        var hidden = HiddenCells.Of(counts, data.Round.SmallestCell);
        var shown = groups
            .Where((_, i) => !hidden[i, others.Count])
            .Select(g => (Name: nameOf(g.Key), Posts: g))
            .ToList();
        var statement = string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"Planned need for {data.Round.YearOf(1)} is {data.Posts.Sum(p => p.Needed[0]):N0} whole-time equivalents{InPost(data, hidden[groups.Count, others.Count])}. {Widest(shown, name)}"
        );
        return new FoundOut(
            kind,
            statement,
            new FindingContent(
                [
                    new FindingCount("groups", $"{name}s with posts", groups.Count),
                    .. hidden[groups.Count, others.Count]
                        ? ImmutableArray<FindingCount>.Empty
                        :
                        [
                            new FindingCount(
                                "wte_in_post",
                                "In post, WTE",
                                Figures.Round(data.Posts.Sum(p => p.InPostWte))
                            ),
                        ],
                    new FindingCount("wte_vacant", "Vacancies, WTE", Figures.Round(data.Posts.Sum(p => p.VacantWte))),
                ],
                [
                    new FindingTable(
                        column + "s",
                        $"By {name.ToLowerInvariant()}",
                        [
                            Columns.Text(column, name, $"The {name.ToLowerInvariant()} that the figures are of"),
                            Columns.Employers,
                            Columns.People,
                            Columns.PeopleWte,
                            Columns.Vacant,
                            Columns.VacancyRate,
                            Columns.Need with
                            {
                                Code = "wte_needed_year1",
                                Name = $"Need in {data.Round.YearOf(1)}",
                            },
                            Columns.Gap with
                            {
                                Code = "wte_gap_year1",
                                Meaning = "Need of the first year less WTE in post; hidden with the people",
                            },
                        ],
                        [
                            .. groups.Select((g, i) => Row(nameOf(g.Key), [.. g], hidden[i, others.Count])),
                            Row("All", data.Posts, hidden[groups.Count, others.Count]),
                        ]
                    ),
                    new FindingTable(
                        $"{column}_by_{otherColumn}",
                        $"People in post by {name.ToLowerInvariant()} and {otherName.ToLowerInvariant()}",
                        [
                            Columns.Text(column, name, $"The {name.ToLowerInvariant()}"),
                            .. others.Select(o =>
                                Columns.Number($"people_{o}", otherNameOf(o), $"People in post: {otherNameOf(o)}")
                            ),
                            Columns.Number("people_all", "All", "People in post in all"),
                        ],
                        [
                            .. Enumerable
                                .Range(0, groups.Count + 1)
                                .Select(r =>
                                    (ImmutableArray<FindingCell>)
                                        [
                                            FindingCell.Of(r < groups.Count ? nameOf(groups[r].Key) : "All"),
                                            .. Enumerable
                                                .Range(0, others.Count + 1)
                                                .Select(c => FindingCell.Of(Sum(counts, r, c), hidden[r, c])),
                                        ]
                                ),
                        ]
                    ),
                ],
                [
                    $"Groups of fewer than {data.Round.SmallestCell} people are hidden, and others with them where the totals would give them away.",
                ]
            )
        );
    }

    private static string InPost(BaselineData data, bool isHidden) =>
        isHidden
            ? ""
            : string.Create(
                CultureInfo.GetCultureInfo("en-GB"),
                $", and {data.Posts.Sum(p => p.InPostWte):N0} are in post"
            );

    private static string Widest(List<(string Name, IGrouping<string, Post> Posts)> shown, string name)
    {
        if (shown.Count == 0)
        {
            return $"Too few people are in post to compare by {name.ToLowerInvariant()}.";
        }
        var gap = shown.MaxBy(g => GapOf(g.Posts));
        var rate = shown.MaxBy(g => RateOf(g.Posts) ?? 0);
        return string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"The widest gap by {name.ToLowerInvariant()} is {gap.Name} with {GapOf(gap.Posts):N1}; the highest vacancy rate {rate.Name} with {RateOf(rate.Posts) ?? 0:0.#} %."
        );
    }

    private static decimal GapOf(IEnumerable<Post> posts) => posts.Sum(p => p.Needed[0] - p.InPostWte);

    private static ImmutableArray<FindingCell> Row(string name, IReadOnlyCollection<Post> posts, bool isHidden)
    {
        var inPost = posts.Sum(p => p.InPostWte);
        return
        [
            FindingCell.Of(name),
            FindingCell.Of(posts.Select(p => p.Organisation).Distinct().Count()),
            FindingCell.Of(posts.Sum(p => p.InPost), isHidden),
            FindingCell.Of(Figures.Round(inPost, 2), isHidden),
            FindingCell.Of(Figures.Round(posts.Sum(p => p.VacantWte), 2)),
            FindingCell.Of(RateOf(posts), isHidden),
            FindingCell.Of(Figures.Round(posts.Sum(p => p.Needed[0]), 2)),
            FindingCell.Of(Figures.Round(posts.Sum(p => p.Needed[0]) - inPost, 2), isHidden),
        ];
    }

    private static decimal? RateOf(IEnumerable<Post> posts)
    {
        var vacant = posts.Sum(p => p.VacantWte);
        return Figures.PerCent(vacant, vacant + posts.Sum(p => p.InPostWte));
    }

    private static int Sum(int[,] counts, int row, int column)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var sum = 0;
        for (var r = row < rows ? row : 0; r <= (row < rows ? row : rows - 1); r++)
        {
            for (var c = column < columns ? column : 0; c <= (column < columns ? column : columns - 1); c++)
            {
                sum += counts[r, c];
            }
        }
        return sum;
    }
}
