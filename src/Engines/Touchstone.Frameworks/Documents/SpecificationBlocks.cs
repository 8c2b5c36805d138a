using System.Globalization;
using Touchstone.Frameworks.Exchange.Tables;

namespace Touchstone.Frameworks.Documents;

/// <summary>A whole specification as blocks: cover, contents, prose, tree, grading, mapping, prose.</summary>
internal sealed class SpecificationBlocks(
    FrameworkPackage package,
    HouseStyle style,
    Func<FrameworkNode, LineageId>? identity = null
)
{
    // Word and HTML have six levels of heading; the deepest ones share the last.
    private const int DeepestHeading = 6;

    private readonly FrameworkVersion version = package.Version;
    private readonly FrameworkDetails details = package.Version.Details;

    public IEnumerable<Block> All() =>
        [
            .. Cover(),
            new ContentsBlock(),
            .. Sections(SectionPlace.Front),
            .. Tree(),
            .. Grading(),
            .. Mapping(),
            .. Sections(SectionPlace.Back),
        ];

    private IEnumerable<Block> Cover()
    {
        yield return new TextBlock("title", details.Title, TextRole.Title);
        var edition = string.Join(
            " · ",
            new[]
            {
                details.Version is { } number ? $"{style.VersionWord} {number}" : null,
                details.Status,
                details.Publisher ?? (details.Creator.Length > 0 ? details.Creator : null),
            }.OfType<string>()
        );
        if (edition.Length > 0)
        {
            yield return new TextBlock("edition", edition, TextRole.Subtitle);
        }

        foreach (var block in Running("description", details.Description))
        {
            yield return block;
        }

        if (details.LicenceStatement is { } licence)
        {
            yield return new TextBlock("licence", licence, TextRole.Note);
        }
    }

    private IEnumerable<Block> Sections(SectionPlace place)
    {
        foreach (var section in details.Sections.Where(section => section.Place == place))
        {
            yield return new HeadingBlock($"section:{section.Id}", 1, null, section.Heading, $"s-{section.Id}", null);
            foreach (var block in Running($"section:{section.Id}", section.Body))
            {
                yield return block;
            }
        }
    }

    private IEnumerable<Block> Tree()
    {
        foreach (var node in version.Nodes)
        {
            // A redline names the nodes of both versions alike, also where they were recognised by content.
            var key = (identity?.Invoke(node) ?? node.Lineage).ToString();
            var anchor = $"n-{key}";
            if (version.IsLeaf(node.Lineage))
            {
                yield return new StatementBlock(key, node.Code, node.Text, Tags(node), anchor, WebAddress(node));
            }
            else
            {
                var level = Math.Min(version.DepthOf(node.Lineage) + 1, DeepestHeading);
                yield return new HeadingBlock(key, level, node.Code, node.ShortText, anchor, WebAddress(node));
                if (node.Label is not null && node.Label != node.Text)
                {
                    foreach (var block in Running(key, node.Text))
                    {
                        yield return block;
                    }
                }
            }

            if (node.Notes is not null)
            {
                yield return new TextBlock($"{key}:notes", node.Notes, TextRole.Note);
            }
        }
    }

    private static string? WebAddress(FrameworkNode node) =>
        node.Uri?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? node.Uri : null;

    private string Tags(FrameworkNode node)
    {
        if (!style.ShowTags)
        {
            return "";
        }

        var tags = new List<string>();
        if (node.StatementKind != StatementKind.Unspecified)
        {
            tags.Add(node.StatementKind.ToString().ToLowerInvariant());
        }

        if (node.Tier is not null)
        {
            tags.Add(node.Tier);
        }

        tags.AddRange(node.Professions);
        return string.Join("; ", tags);
    }

    private IEnumerable<Block> Grading()
    {
        if (version.Rubrics.IsEmpty)
        {
            yield break;
        }

        yield return new HeadingBlock("grading", 1, null, style.RubricsWord, "grading", null);
        foreach (var rubric in version.Rubrics)
        {
            if (rubric.Description is not null)
            {
                yield return new TextBlock($"rubric:{rubric.Id}:about", rubric.Description, TextRole.Body);
            }

            yield return RubricTable(rubric);
        }
    }

    // Criteria down, levels across when all criteria have the same levels; otherwise one row a level.
    private static TableBlock RubricTable(Rubric rubric)
    {
        var names = rubric.Criteria.Select(criterion =>
            criterion.Levels.Select(level => level.Quality ?? "").ToValueList()
        );
        var isGrid = names.Distinct().Count() == 1;
        var caption = rubric.Title ?? "";
        var key = $"rubric:{rubric.Id}";
        if (isGrid && rubric.Criteria[0].Levels.Count is > 0 and <= 6)
        {
            var levels = rubric.Criteria[0].Levels;
            return new TableBlock(
                key,
                caption,
                ["Criterion", "Weight", .. levels.Select(level => level.Quality ?? "")],
                [
                    .. rubric.Criteria.Select(criterion =>
                        (string[])
                            [
                                NameOf(criterion),
                                Number(criterion.Weight),
                                .. criterion.Levels.Select(level => level.Description ?? ""),
                            ]
                    ),
                ],
                [24, 8, .. levels.Select(_ => Math.Max(10, 68 / levels.Count))]
            );
        }

        return new TableBlock(
            key,
            caption,
            ["Criterion", "Weight", "Level", "Score", "Description"],
            [
                .. rubric.Criteria.SelectMany(criterion =>
                    criterion.Levels.IsEmpty
                        ?
                        [
                            [NameOf(criterion), Number(criterion.Weight), "", "", ""],
                        ]
                        : criterion.Levels.Select(level =>
                            (string[])
                                [
                                    NameOf(criterion),
                                    Number(criterion.Weight),
                                    level.Quality ?? "",
                                    Number(level.Score),
                                    level.Description ?? "",
                                ]
                        )
                ),
            ],
            [24, 8, 14, 8, 46]
        );
    }

    private static string NameOf(RubricCriterion criterion) => criterion.Category ?? criterion.Description ?? "";

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private IEnumerable<Block> Mapping()
    {
        if (package.Mappings.IsEmpty)
        {
            yield break;
        }

        yield return new HeadingBlock("mapping", 1, null, style.MappingWord, "mapping", null);
        foreach (var set in package.Mappings)
        {
            yield return new TableBlock(
                $"mapping:{set.To.FrameworkId}",
                set.Title,
                ["From", "Relation", "To", "Rationale"],
                [
                    .. set
                        .Rows.GroupBy(row => (row.From.Lineage, row.Relation, row.Rationale))
                        .OrderBy(group => version.PositionOf(group.Key.Lineage))
                        .Select(group =>
                            (string[])
                                [
                                    version.Find(group.Key.Lineage) is { } node
                                        ? node.Code ?? node.ShortText
                                        : group.First().From.Title,
                                    MappingTable.WordOf(group.Key.Relation),
                                    string.Join(", ", group.Select(row => row.To.Title)),
                                    group.Key.Rationale ?? "",
                                ]
                        ),
                ],
                [14, 16, 30, 40]
            );
            if (!set.Elsewhere.IsEmpty)
            {
                yield return new TableBlock(
                    $"elsewhere:{set.To.FrameworkId}",
                    $"{style.ElsewhereWord}: {set.To.Title}",
                    ["To", "Explanation"],
                    [.. set.Elsewhere.Select(elsewhere => (string[])[elsewhere.To.Title, elsewhere.Explanation])],
                    [20, 80]
                );
            }
        }
    }

    private static IEnumerable<Block> Running(string key, string? text)
    {
        var number = 0;
        foreach (var (part, isBullet) in Prose.Parts(text ?? ""))
        {
            yield return new TextBlock(
                string.Create(CultureInfo.InvariantCulture, $"{key}:{number++}"),
                part,
                isBullet ? TextRole.Bullet : TextRole.Body
            );
        }
    }
}
