using System.Globalization;

namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>One reading of a framework table.</summary>
internal sealed class TableReading(FindingLog log, string format, FrameworkPackage? basis, FrameworkDetails? details)
{
    // Names a framework whose table does not say what it is; arbitrary and never changed.
    private static readonly Guid Nameless = new("0b7c8c52-9f0a-5f6e-8a3b-6d1f4e2a9c17");

    private readonly Dictionary<LineageId, int> rowOf = [];
    private readonly Dictionary<string, LineageId> byCode = new(StringComparer.Ordinal);
    private readonly HashSet<string> ambiguousCodes = new(StringComparer.Ordinal);
    private readonly List<FrameworkNode> nodes = [];
    private readonly List<(SheetRow Row, LineageId? Lineage, List<string> Messages, bool IsRefused)> outcomes = [];
    private readonly Dictionary<TableColumn, int> columns = [];
    private Sheet sheet = new(null, []);

    public TableImport Read(Sheet table)
    {
        sheet = table;
        var header = sheet.Rows.FindIndex(row => !row.IsEmpty);
        if (header < 0 || !ReadHeader(sheet.Rows[header]))
        {
            log.Add("no-header", Severity.Fatal, "The first row must name the columns; at least Text is needed.");
            return Finish(null);
        }

        var rows = sheet.Rows.Skip(header + 1).Where(row => !row.IsEmpty).ToList();
        var identities = rows.Select(Identity).ToList();
        var pathAt = new List<LineageId>();
        for (var i = 0; i < rows.Count; i++)
        {
            ReadRow(rows[i], identities[i], pathAt);
        }

        if (outcomes.Exists(outcome => outcome.IsRefused) || log.Count("open-quote") > 0)
        {
            return Finish(null);
        }

        var version = Version();
        if (version.TryGet(out var made, out var refusal))
        {
            return Finish(new FrameworkPackage(made, basis?.Mappings ?? []));
        }

        log.Add(refusal.Code, Severity.Fatal, refusal.Message);
        return Finish(null);
    }

    private Result<FrameworkVersion> Version()
    {
        var about = basis?.Version.Details ?? details ?? Unnamed();
        return FrameworkVersion.Create(
            about,
            nodes,
            basis?.Version.Associations,
            basis?.Version.Rubrics,
            basis?.Version.Definitions
        );
    }

    private static FrameworkDetails Unnamed() =>
        new()
        {
            FrameworkId = Nameless,
            VersionId = Nameless,
            Title = "Untitled framework",
        };

    private bool ReadHeader(SheetRow row)
    {
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(row[i]))
            {
                continue;
            }

            if (TableTemplate.ColumnOf(row[i]) is not { } column)
            {
                log.Add(
                    "unknown-column",
                    Severity.Note,
                    $"The column \"{row[i]}\" is not part of the template.",
                    sheet.Place(row, i)
                );
            }
            else if (!columns.TryAdd(column, i))
            {
                log.Add(
                    "column-twice",
                    Severity.Note,
                    $"The column \"{row[i]}\" stands there twice; the first counts.",
                    sheet.Place(row, i)
                );
            }
        }

        return columns.ContainsKey(TableColumn.Text);
    }

    private string Cell(SheetRow row, TableColumn column) => columns.TryGetValue(column, out var at) ? row[at] : "";

    private string Place(SheetRow row, TableColumn column) =>
        columns.TryGetValue(column, out var at) ? sheet.Place(row, at) : sheet.Place(row);

    // The identity must be known for all rows before parents are looked up: a parent may stand further down.
    private LineageId? Identity(SheetRow row)
    {
        var id = Cell(row, TableColumn.Id).Trim();
        LineageId lineage;
        if (id.Length == 0)
        {
            lineage = Derived(row);
        }
        else if (LineageId.Parse(id) is { } said)
        {
            lineage = said;
        }
        else
        {
            return null;
        }

        if (!rowOf.TryAdd(lineage, row.Number))
        {
            return lineage;
        }

        var code = Cell(row, TableColumn.Code).Trim();
        if (code.Length > 0 && !byCode.TryAdd(code, lineage))
        {
            ambiguousCodes.Add(code);
        }

        return lineage;
    }

    // The same new row gives the same lineage each time it is read, so reading a file twice adds nothing.
    private LineageId Derived(SheetRow row)
    {
        var space = basis?.Version.Details.FrameworkId ?? details?.FrameworkId ?? Nameless;
        var name = $"{Cell(row, TableColumn.Kind)}\n{Cell(row, TableColumn.Code)}\n{Cell(row, TableColumn.Text)}";
        var lineage = new LineageId(NameBasedId.Of(space, name));
        for (var again = 2; rowOf.ContainsKey(lineage) || basis?.Version.Contains(lineage) == true; again++)
        {
            lineage = new LineageId(NameBasedId.Of(space, FormattableString.Invariant($"{name}\n{again}")));
        }

        return lineage;
    }

    private void ReadRow(SheetRow row, LineageId? identity, List<LineageId> path)
    {
        var messages = new List<string>();
        var isRefused = false;
        if (identity is not { } lineage)
        {
            Fault("bad-id", "The Id is not an identifier. Leave it empty for a new node.", TableColumn.Id);
            lineage = default;
        }
        else if (rowOf[lineage] != row.Number)
        {
            Fault("duplicate-id", $"The Id stands in row {rowOf[lineage]} already.", TableColumn.Id);
        }
        else if (Cell(row, TableColumn.Id).Trim().Length > 0 && basis is not null && !basis.Version.Contains(lineage))
        {
            Fault("unknown-id", "The framework has no node of this Id. Leave it empty for a new node.", TableColumn.Id);
        }

        var text = Cell(row, TableColumn.Text);
        if (string.IsNullOrWhiteSpace(text))
        {
            Fault("no-text", "The row has no text.", TableColumn.Text);
        }

        var kindCell = Cell(row, TableColumn.StatementKind).Trim();
        var statementKind = StatementKindOf(kindCell);
        if (statementKind is null)
        {
            Fault(
                "bad-statement-kind",
                $"\"{kindCell}\" is none of knowledge, skill and behaviour.",
                TableColumn.StatementKind
            );
        }

        var code = Optional(row, TableColumn.Code);
        if (
            code is not null
            && columns.TryGetValue(TableColumn.Code, out var codeColumn)
            && row.NumberCells?.Contains(codeColumn) == true
        )
        {
            Note("code-as-number", "The code is stored as a number; a 1.10 would have become 1.1.", TableColumn.Code);
        }

        if (code is not null && ambiguousCodes.Contains(code))
        {
            Note("code-twice", $"The code {code} stands in more than one row.", TableColumn.Code);
        }

        var parent = ParentOf(row, path, out var fault);
        if (fault is { } wrong)
        {
            Fault(wrong.Code, wrong.Message, wrong.Column);
        }

        outcomes.Add((row, isRefused ? null : lineage, messages, isRefused));
        if (isRefused)
        {
            return;
        }

        var depth = parent is { } above ? path.IndexOf(above) + 1 : 0;
        path.RemoveRange(depth, path.Count - depth);
        path.Add(lineage);
        nodes.Add(Node(row, lineage, parent, code, text, statementKind ?? StatementKind.Unspecified));

        void Fault(string what, string message, TableColumn column)
        {
            isRefused = true;
            messages.Add(message);
            log.Add(what, Severity.Fault, message, Place(row, column));
        }

        void Note(string what, string message, TableColumn column)
        {
            messages.Add(message);
            log.Add(what, Severity.Note, message, Place(row, column));
        }
    }

    private LineageId? ParentOf(
        SheetRow row,
        List<LineageId> path,
        out (string Code, string Message, TableColumn Column)? fault
    )
    {
        fault = null;
        var said = Cell(row, TableColumn.Parent).Trim();
        if (said.Length > 0)
        {
            if (LineageId.Parse(said) is { } id && rowOf.ContainsKey(id))
            {
                return id;
            }

            if (byCode.TryGetValue(said, out var byItsCode) && !ambiguousCodes.Contains(said))
            {
                return byItsCode;
            }

            fault = ("unknown-parent", $"No row, or more than one, has the Id or code \"{said}\".", TableColumn.Parent);
            return null;
        }

        var level = Cell(row, TableColumn.Level).Trim();
        if (level.Length > 0)
        {
            if (!int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            {
                fault = ("bad-level", $"The level \"{level}\" is not a whole number from 1 on.", TableColumn.Level);
                return null;
            }

            if (number > path.Count + 1)
            {
                fault = ("level-jump", $"Level {number} has no row of level {number - 1} above it.", TableColumn.Level);
                return null;
            }

            return number == 1 ? null : path[number - 2];
        }

        var code = Cell(row, TableColumn.Code).Trim();
        for (var dot = code.LastIndexOf('.'); dot > 0; dot = code.LastIndexOf('.', dot - 1))
        {
            if (byCode.TryGetValue(code[..dot], out var above) && !ambiguousCodes.Contains(code[..dot]))
            {
                return above;
            }
        }

        return null;
    }

    private FrameworkNode Node(
        SheetRow row,
        LineageId lineage,
        LineageId? parent,
        string? code,
        string text,
        StatementKind statementKind
    )
    {
        var before = basis?.Version.Find(lineage);
        var node = (
            before
            ?? new FrameworkNode
            {
                Lineage = lineage,
                VersionId = lineage.Value,
                Kind = NodeKind.Unsaid,
                Text = text,
            }
        ) with
        {
            Parent = parent,
            Text = text,
        };
        // A column that the table does not have says nothing about its field.
        if (columns.ContainsKey(TableColumn.Kind))
        {
            node = node with { Kind = new NodeKind(Cell(row, TableColumn.Kind).Trim()) };
        }

        if (columns.ContainsKey(TableColumn.Code))
        {
            node = node with { Code = code };
        }

        if (columns.ContainsKey(TableColumn.Label))
        {
            node = node with { Label = Optional(row, TableColumn.Label) };
        }

        if (columns.ContainsKey(TableColumn.StatementKind))
        {
            node = node with { StatementKind = statementKind };
        }

        if (columns.ContainsKey(TableColumn.Tier))
        {
            node = node with { Tier = Optional(row, TableColumn.Tier) };
        }

        if (columns.ContainsKey(TableColumn.Professions))
        {
            node = node with { Professions = ListCell.Read(Cell(row, TableColumn.Professions)) };
        }

        if (columns.ContainsKey(TableColumn.Notes))
        {
            node = node with { Notes = Optional(row, TableColumn.Notes) };
        }

        return node.Parent == before?.Parent || before is null
            ? node
            : node with
            {
                ParentLink = null,
                IsUnplaced = false,
            };
    }

    private string? Optional(SheetRow row, TableColumn column) =>
        Cell(row, column) is { Length: > 0 } cell && !string.IsNullOrWhiteSpace(cell) ? cell : null;

    private static StatementKind? StatementKindOf(string cell) =>
        cell.ToLowerInvariant() switch
        {
            "" or "unspecified" => StatementKind.Unspecified,
            "knowledge" or "k" => StatementKind.Knowledge,
            "skill" or "skills" or "s" => StatementKind.Skill,
            "behaviour" or "behaviours" or "behavior" or "b" => StatementKind.Behaviour,
            _ => null,
        };

    private TableImport Finish(FrameworkPackage? package)
    {
        var rows = outcomes
            .Select(outcome => new RowOutcome(
                outcome.Row.Number,
                Status(outcome.IsRefused, outcome.Lineage, package),
                outcome.Lineage,
                outcome.Messages.ToValueList()
            ))
            .ToValueList();
        var missing =
            package is null || basis is null
                ? []
                : basis.Version.Nodes.Where(node => !package.Version.Contains(node.Lineage)).ToValueList();
        return new TableImport(
            package,
            new ImportReport
            {
                Format = format,
                Items = outcomes.Count,
                Associations = nodes.Count(node => node.Parent is not null),
                Repaired = log.Repaired,
                Dropped = log.Dropped,
                Tallies = log.Tallies,
                Findings = log.Findings,
            },
            rows,
            missing
        );
    }

    private RowStatus Status(bool isRefused, LineageId? lineage, FrameworkPackage? package)
    {
        if (isRefused || lineage is not { } id)
        {
            return RowStatus.Refused;
        }

        if (basis?.Version.Find(id) is not { } before)
        {
            return RowStatus.Added;
        }

        var after = package?.Version.Find(id);
        return after is null || after == before ? RowStatus.Unchanged : RowStatus.Changed;
    }
}
