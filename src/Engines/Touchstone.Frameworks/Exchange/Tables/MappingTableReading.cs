using System.Globalization;
using Touchstone.Frameworks.Codes;

namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>One reading of a table of mappings.</summary>
internal sealed class MappingTableReading(
    FindingLog log,
    FrameworkVersion specification,
    FrameworkVersion framework,
    string? title
)
{
    private readonly ILookup<string, FrameworkNode> sources = specification
        .Nodes.Where(node => node.Code is not null)
        .ToLookup(node => node.Code!, StringComparer.Ordinal);

    private readonly ILookup<string, FrameworkNode> targets = framework
        .Nodes.Where(node => node.Code is not null)
        .ToLookup(node => node.Code!, StringComparer.Ordinal);

    private readonly Guid id = NameBasedId.Of(specification.Details.VersionId, framework.Details.VersionId);
    private readonly List<Mapping> rows = [];
    private readonly List<CoveredElsewhere> elsewhere = [];

    public MappingImport Read(Sheet sheet)
    {
        var header = sheet.Rows.FindIndex(row => !row.IsEmpty);
        int Column(params string[] names) =>
            header < 0
                ? -1
                : Array.FindIndex(
                    sheet.Rows[header].Cells,
                    cell => names.Contains(string.Concat(cell.Where(char.IsLetter)).ToLowerInvariant())
                );

        var from = Column("from", "code", "source");
        var to = Column("to", "target", "targets", "mpf", "mapsto");
        if (to < 0)
        {
            log.Add("no-header", Severity.Fatal, "The first row must name the columns From, Relation and To.");
            return Finish(null);
        }

        var relation = Column("relation", "type");
        var rationale = Column("rationale", "explanation", "reason");
        var author = Column("author");
        var confidence = Column("confidence");
        foreach (var row in sheet.Rows.Skip(header + 1).Where(row => !row.IsEmpty))
        {
            ReadRow(
                sheet,
                row,
                row[from].Trim(),
                row[relation].Trim(),
                (row[to], to),
                Optional(row[rationale]),
                Optional(row[author]),
                row[confidence].Trim()
            );
        }

        return Finish(
            new MappingSet
            {
                Id = id,
                Title = title ?? $"{specification.Details.Title} to {framework.Details.Title}",
                From = VersionPin.To(specification),
                To = VersionPin.To(framework),
                Rows = [.. rows],
                Elsewhere = [.. elsewhere],
            }
        );
    }

    private void ReadRow(
        Sheet sheet,
        SheetRow row,
        string from,
        string relationWord,
        (string Text, int Column) to,
        string? rationale,
        string? author,
        string confidence
    )
    {
        var found = Targets(sheet, row, to);
        if (relationWord.Equals("elsewhere", StringComparison.OrdinalIgnoreCase))
        {
            elsewhere.AddRange(
                found.Select(target => new CoveredElsewhere(NodePin.To(target), rationale ?? "", author))
            );
            return;
        }

        if (MappingTable.RelationOf(relationWord) is not { } relation)
        {
            log.Add("bad-relation", Severity.Loss, $"\"{relationWord}\" is not a relation.", sheet.Place(row));
            return;
        }

        if (Source(from) is not { } source)
        {
            log.Add(
                "unknown-from",
                Severity.Loss,
                $"The specification has no single node \"{from}\".",
                sheet.Place(row)
            );
            return;
        }

        decimal? sure = null;
        if (confidence.Length > 0)
        {
            if (
                decimal.TryParse(
                    confidence,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var value
                ) && value is >= 0 and <= 1
            )
            {
                sure = value;
            }
            else
            {
                log.Add(
                    "bad-confidence",
                    Severity.Loss,
                    $"\"{confidence}\" is not a number from 0 to 1.",
                    sheet.Place(row)
                );
            }
        }

        foreach (var target in found)
        {
            rows.Add(
                new Mapping
                {
                    Id = NameBasedId.Of(id, $"{source.Lineage} {relation} {target.Lineage}"),
                    From = NodePin.To(source),
                    To = NodePin.To(target),
                    Relation = relation,
                    Rationale = rationale,
                    Author = author,
                    Confidence = sure,
                }
            );
        }
    }

    private FrameworkNode? Source(string from) =>
        LineageId.Parse(from) is { } lineage ? specification.Find(lineage)
        : sources[from].Take(2).ToList() is [var only] ? only
        : null;

    private List<FrameworkNode> Targets(Sheet sheet, SheetRow row, (string Text, int Column) to)
    {
        if (LineageId.Parse(to.Text.Trim()) is { } lineage && framework.Find(lineage) is { } single)
        {
            return [single];
        }

        var reading = CodeRange.Read(to.Text, targets.Select(group => group.Key));
        foreach (var unread in reading.Unread)
        {
            log.Add(
                "unknown-to",
                Severity.Loss,
                $"The framework has no code or range \"{unread}\".",
                sheet.Place(row, to.Column)
            );
        }

        return [.. reading.Codes.SelectMany(code => targets[code])];
    }

    private static string? Optional(string cell) => string.IsNullOrWhiteSpace(cell) ? null : cell;

    private MappingImport Finish(MappingSet? set) =>
        new(
            set,
            new ImportReport
            {
                Format = "mapping",
                Items = rows.Count + elsewhere.Count,
                Repaired = log.Repaired,
                Dropped = log.Dropped,
                Tallies = log.Tallies,
                Findings = log.Findings,
            }
        );
}
