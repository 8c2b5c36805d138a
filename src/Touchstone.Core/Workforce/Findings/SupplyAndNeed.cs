using System.Collections.Immutable;
using System.Globalization;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>Supply against planned need, in all, by region and by profession.</summary>
internal static class SupplyAndNeed
{
    public static FoundOut? Of(BaselineData data)
    {
        if (data.Posts.IsEmpty)
        {
            return null;
        }
        var years = Supply.Of(data.Posts, data);
        var last = years[^1];
        // Supply starts from the people in post and in training: where these are few, it would tell of them.
        var isHidden = data.IsFew(data.Posts.Sum(p => p.InPost)) || data.IsFew(data.Posts.Sum(p => p.InTraining));
        return new FoundOut(
            FindingKind.SupplyAndNeed,
            isHidden ? NeedAlone(last, data.Round.SmallestCell) : Both(last),
            new FindingContent(
                [
                    new FindingCount("wte_needed_last", $"Needed in {last.Year}, WTE", last.Need),
                    .. isHidden
                        ? ImmutableArray<FindingCount>.Empty
                        :
                        [
                            new FindingCount("wte_supply_last", $"Supply in {last.Year}, WTE", last.Central),
                            new FindingCount("wte_gap_last", $"Gap in {last.Year}, WTE", last.Gap),
                        ],
                ],
                [
                    new FindingTable(
                        "years",
                        "Supply and need by year",
                        [Columns.Year, Columns.Need, Columns.Low, Columns.Central, Columns.High, Columns.Gap],
                        [
                            .. years.Select(y =>
                                (ImmutableArray<FindingCell>)
                                    [
                                        FindingCell.Of(y.Year.ToString(CultureInfo.InvariantCulture)),
                                        .. Cells(y, isHidden),
                                    ]
                            ),
                        ]
                    ),
                    Split(
                        "regions",
                        "By region",
                        "region",
                        "Region",
                        data,
                        post => data.RegionOf(post.Organisation),
                        data.RegionName
                    ),
                    Split(
                        "professions",
                        "By base profession",
                        "base_profession",
                        "Base profession",
                        data,
                        post => post.Profession,
                        code => data.Reference.Professions.On(data.Round.AsAt).NameOf(code)
                    ),
                ],
                [
                    .. data
                        .Reference.WorkforceScenarios.On(data.Round.AsAt)
                        .Select(s =>
                            $"{s.Name}: each year {100 * s.Leaving:0.#} % of those under 55 or of unknown age leave and {100 * s.Retiring:0.#} % of those of 55 and over; {100 * s.Finishing:0.#} % of those in training finish, over {s.YearsOfTraining} years."
                        ),
                    "Nobody is counted who has not begun training by the as-at date. The range is that of the scenarios, not a measure of chance.",
                ]
            )
        );
    }

    private static string NeedAlone(SupplyYear last, int smallest) =>
        string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"By {last.Year} plans need {last.Need:N0} whole-time equivalents. Supply is not shown: fewer than {smallest} people in post or in training stand behind it."
        );

    private static string Both(SupplyYear last) =>
        string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"By {last.Year} plans need {last.Need:N0} whole-time equivalents; with those in post and in training alone there would be {last.Central:N0} (from {last.Low:N0} to {last.High:N0} by scenario): {(last.Gap > 0 ? $"{last.Gap:N0} too few" : "enough")}."
        );

    private static FindingTable Split(
        string code,
        string title,
        string column,
        string name,
        BaselineData data,
        Func<Post, string> by,
        Func<string, string> nameOf
    )
    {
        var groups = data.Posts.GroupBy(by).OrderBy(g => nameOf(g.Key), StringComparer.Ordinal).ToList();
        // Supply starts from the people in post: where they are few, so is it.
        var hidden = HiddenCells.Of([.. groups.Select(g => g.Sum(p => p.InPost))], data.Round.SmallestCell);
        var training = HiddenCells.Of([.. groups.Select(g => g.Sum(p => p.InTraining))], data.Round.SmallestCell);
        return new FindingTable(
            code,
            title,
            [
                Columns.Text(column, name, $"The {name.ToLowerInvariant()} that the figures are of"),
                Columns.Year,
                Columns.Need,
                Columns.Low,
                Columns.Central,
                Columns.High,
                Columns.Gap,
            ],
            [
                .. groups.SelectMany(
                    (group, i) =>
                        Supply
                            .Of([.. group], data)
                            .Select(year =>
                                (ImmutableArray<FindingCell>)
                                    [
                                        FindingCell.Of(nameOf(group.Key)),
                                        FindingCell.Of(year.Year.ToString(CultureInfo.InvariantCulture)),
                                        .. Cells(year, hidden[i] || training[i]),
                                    ]
                            )
                ),
            ]
        );
    }

    private static IEnumerable<FindingCell> Cells(SupplyYear year, bool isHidden) =>
        [
            FindingCell.Of(year.Need),
            FindingCell.Of(year.Low, isHidden),
            FindingCell.Of(year.Central, isHidden),
            FindingCell.Of(year.High, isHidden),
            FindingCell.Of(year.Gap, isHidden),
        ];
}
