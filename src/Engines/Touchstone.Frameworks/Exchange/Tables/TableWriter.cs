using System.Globalization;

namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>Writes a framework version as a table; see <see cref="TableTemplate"/> for the columns.</summary>
public static class TableWriter
{
    /// <summary>Writes the nodes as CSV (UTF-8 with a byte order mark, so that spreadsheets read it as such).</summary>
    public static Export WriteCsv(FrameworkPackage package)
    {
        var content = CsvText.Write([TableTemplate.Headers, .. Rows(package.Version)]);
        return new Export(content, Report(package, "csv"));
    }

    /// <summary>
    /// Writes a workbook: the nodes, the details, and for reading the mappings and the rubrics.
    /// </summary>
    public static Export WriteXlsx(FrameworkPackage package)
    {
        var sheets = new List<XlsxSheet>
        {
            new(TableTemplate.FrameworkSheet, TableTemplate.WithWidths, Rows(package.Version)),
            new(TableTemplate.AboutSheet, [("Name", 24), ("Value", 80)], AboutTable.Rows(package.Version.Details)),
        };
        if (!package.Mappings.IsEmpty)
        {
            sheets.Add(
                new XlsxSheet(
                    "Mapping",
                    MappingTable.WithWidths,
                    package.Mappings.SelectMany(set => MappingTable.Rows(set, package.Version))
                )
            );
        }

        if (!package.Version.Rubrics.IsEmpty)
        {
            sheets.Add(
                new XlsxSheet(
                    "Rubrics",
                    [
                        ("Rubric", 24),
                        ("Criterion", 40),
                        ("Weight", 8),
                        ("Level", 16),
                        ("Score", 8),
                        ("Description", 80),
                    ],
                    package.Version.Rubrics.SelectMany(RubricRows)
                )
            );
        }

        return new Export(XlsxWriting.Write(package.Version.Details, sheets), Report(package, "xlsx"));
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(FrameworkVersion version)
    {
        foreach (var node in version.Nodes)
        {
            yield return
            [
                node.Lineage.ToString(),
                (version.DepthOf(node.Lineage) + 1).ToString(CultureInfo.InvariantCulture),
                node.Parent?.ToString(),
                node.Kind.Name,
                node.Code,
                node.Label,
                node.Text,
                node.StatementKind == StatementKind.Unspecified
                    ? null
                    : node.StatementKind.ToString().ToLowerInvariant(),
                node.Tier,
                ListCell.Write(node.Professions),
                node.Notes,
            ];
        }
    }

    private static IEnumerable<IReadOnlyList<string?>> RubricRows(Rubric rubric)
    {
        foreach (var criterion in rubric.Criteria)
        {
            var weight = criterion.Weight?.ToString(CultureInfo.InvariantCulture);
            foreach (
                var level in criterion.Levels.IsEmpty ? [null] : criterion.Levels.Select(level => (RubricLevel?)level)
            )
            {
                yield return
                [
                    rubric.Title,
                    criterion.Category ?? criterion.Description,
                    weight,
                    level?.Quality,
                    level?.Score?.ToString(CultureInfo.InvariantCulture),
                    level?.Description,
                ];
            }
        }
    }

    // Against the version it came from, a table loses nothing: what it has no column for is taken from there.
    private static ExportReport Report(FrameworkPackage package, string format)
    {
        var log = new FindingLog();
        var version = package.Version;
        NotSaid("associations", version.Associations.Length);
        NotSaid("definitions", version.Definitions.Length);
        NotSaid("carried-fields", version.Nodes.Count(node => !node.Carried.IsEmpty));
        NotSaid("derivation", version.Nodes.Count(node => !node.DerivedFrom.IsEmpty));
        if (format == "csv")
        {
            NotSaid("rubrics", version.Rubrics.Length);
            NotSaid("mappings", package.Mappings.Count);
        }
        else
        {
            NotSaid("cell-too-long", version.Nodes.Count(node => node.Text.Length > XlsxWriting.LongestCell));
        }

        return new ExportReport
        {
            Format = format,
            Items = version.Nodes.Length,
            Associations = version.Nodes.Count(node => !node.IsUnplaced),
            Dropped = log.Dropped,
            Tallies = log.Tallies,
            Findings = log.Findings,
        };

        void NotSaid(string what, int times) =>
            log.Add(
                "not-said-" + what,
                Severity.Loss,
                $"The table has no place for this: {what.Replace('-', ' ')}.",
                null,
                times
            );
    }
}
