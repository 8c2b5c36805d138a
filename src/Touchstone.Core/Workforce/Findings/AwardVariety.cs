using System.Collections.Immutable;
using System.Globalization;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>What universities award at this level, and under how many titles.</summary>
internal static class AwardVariety
{
    public static FoundOut? Of(BaselineData data)
    {
        var awards = data
            .Universities.SelectMany(u => u.Value.Awards.Select(a => (University: u.Key, Award: a)))
            .ToList();
        if (data.Universities.IsEmpty)
        {
            return null;
        }
        var levels = Award
            .Levels.Select(level => (Level: level, Awards: awards.Where(a => a.Award.Level == level).ToList()))
            .Where(l => l.Awards.Count > 0)
            .ToList();
        var titles = awards
            .GroupBy(a => (a.Award.Level, Bare(a.Award.Title)))
            .Select(g =>
                (
                    g.Key.Level,
                    Title: g.OrderBy(a => a.Award.Title, StringComparer.Ordinal).First().Award.Title,
                    All: g.ToList()
                )
            )
            .OrderBy(t => Award.Levels.IndexOf(t.Level))
            .ThenByDescending(t => Universities(t.All))
            .ThenBy(t => t.Title, StringComparer.Ordinal)
            .ToList();
        var masters = titles.Where(t => t.Level == "masters").ToList();
        var statement = string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"{data.Universities.Count} universities returned {awards.Count} awards under {titles.Count} titles. Master's awards alone go by {masters.Count} titles at {Universities([.. masters.SelectMany(m => m.All)])} universities."
        );
        return new FoundOut(
            FindingKind.AwardVariety,
            statement,
            new FindingContent(
                [
                    new FindingCount("universities", "Universities", data.Universities.Count),
                    new FindingCount("awards", "Awards", awards.Count),
                    new FindingCount("titles", "Titles of awards", titles.Count),
                ],
                [
                    new FindingTable(
                        "levels",
                        "Awards by kind",
                        [
                            Columns.Text("level", "Kind", "Master's, diploma, certificate or module"),
                            Columns.Number("universities", "Universities", "Universities that award it"),
                            Columns.Number("awards", "Awards", "Awards of this kind"),
                            Columns.Number("titles", "Titles", "Titles they go by, letter case and punctuation aside"),
                            Columns.Number(
                                "concentration",
                                "Concentration",
                                "Sum of squared shares of awards by title, from near 0 to 1"
                            ),
                            Columns.Number("credits_least", "Credits, least", "Fewest credits"),
                            Columns.Number("credits_most", "Credits, most", "Most credits"),
                            Columns.Number("places", "Places a year", "Places in all"),
                        ],
                        [
                            .. levels.Select(l =>
                                (ImmutableArray<FindingCell>)
                                    [
                                        FindingCell.Of(l.Level),
                                        FindingCell.Of(Universities(l.Awards)),
                                        FindingCell.Of(l.Awards.Count),
                                        FindingCell.Of(titles.Count(t => t.Level == l.Level)),
                                        FindingCell.Of(
                                            Figures.Round(
                                                Figures.Concentration(
                                                    titles.Where(t => t.Level == l.Level).Select(t => t.All.Count)
                                                ) ?? 0,
                                                3
                                            )
                                        ),
                                        FindingCell.Of(l.Awards.Min(a => a.Award.Credits)),
                                        FindingCell.Of(l.Awards.Max(a => a.Award.Credits)),
                                        FindingCell.Of(l.Awards.Sum(a => a.Award.Places)),
                                    ]
                            ),
                        ]
                    ),
                    new FindingTable(
                        "titles",
                        "Titles of awards",
                        [
                            Columns.Text("level", "Kind", "Master's, diploma, certificate or module"),
                            Columns.Text("title", "Title", "As returned"),
                            Columns.Number(
                                "universities",
                                "Universities",
                                "Universities that award it under this title"
                            ),
                        ],
                        [
                            .. titles.Select(t =>
                                (ImmutableArray<FindingCell>)
                                    [
                                        FindingCell.Of(t.Level),
                                        FindingCell.Of(t.Title),
                                        FindingCell.Of(Universities(t.All)),
                                    ]
                            ),
                        ]
                    ),
                ],
                ["Titles of awards are public, and no figure here counts people: nothing is hidden."]
            )
        );
    }

    private static int Universities(List<(Guid University, Award Award)> awards) =>
        awards.Select(a => a.University).Distinct().Count();

    private static string Bare(string title) => string.Concat(title.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
