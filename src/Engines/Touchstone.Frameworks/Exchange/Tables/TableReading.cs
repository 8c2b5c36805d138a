namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>One reading of a framework table.</summary>
internal sealed class TableReading(FindingLog log, string format, FrameworkPackage? basis, FrameworkDetails? details)
{
    private readonly List<FrameworkNode> nodes = [];
    private readonly List<(SheetRow Row, LineageId? Lineage, List<string> Messages, bool IsRefused)> outcomes = [];
    private TableCells cells = null!;
    private RowIdentities identities = null!;
    private ParentReading parents = null!;

    public TableImport Read(Sheet sheet)
    {
        var header = sheet.Rows.FindIndex(row => !row.IsEmpty);
        if (header < 0 || TableCells.Under(sheet, sheet.Rows[header], log) is not { } under)
        {
            log.Add("no-header", Severity.Fatal, "The first row must name the columns; at least Text is needed.");
            return Finish(null);
        }

        cells = under;
        identities = new RowIdentities(cells, basis, details);
        parents = new ParentReading(cells, identities);
        var rows = sheet.Rows.Skip(header + 1).Where(row => !row.IsEmpty).ToList();
        var known = rows.Select(identities.Of).ToList();
        var pathAt = new List<LineageId>();
        for (var i = 0; i < rows.Count; i++)
        {
            ReadRow(rows[i], known[i], pathAt);
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
            FrameworkId = RowIdentities.Nameless,
            VersionId = RowIdentities.Nameless,
            Title = "Untitled framework",
        };

    private void ReadRow(SheetRow row, LineageId? identity, List<LineageId> path)
    {
        var messages = new List<string>();
        var isRefused = false;
        if (identity is not { } lineage)
        {
            Fault("bad-id", "The Id is not an identifier. Leave it empty for a new node.", TableColumn.Id);
            lineage = default;
        }
        else if (identities.RowOf(lineage) != row.Number)
        {
            Fault("duplicate-id", $"The Id stands in row {identities.RowOf(lineage)} already.", TableColumn.Id);
        }
        else if (cells.Trimmed(row, TableColumn.Id).Length > 0 && basis is not null && !basis.Version.Contains(lineage))
        {
            Fault("unknown-id", "The framework has no node of this Id. Leave it empty for a new node.", TableColumn.Id);
        }

        var text = cells[row, TableColumn.Text];
        if (string.IsNullOrWhiteSpace(text))
        {
            Fault("no-text", "The row has no text.", TableColumn.Text);
        }

        var kindCell = cells.Trimmed(row, TableColumn.StatementKind);
        var statementKind = StatementKindOf(kindCell);
        if (statementKind is null)
        {
            Fault(
                "bad-statement-kind",
                $"\"{kindCell}\" is none of knowledge, skill and behaviour.",
                TableColumn.StatementKind
            );
        }

        var code = cells.Optional(row, TableColumn.Code);
        if (code is not null && cells.IsNumber(row, TableColumn.Code))
        {
            Note("code-as-number", "The code is stored as a number; a 1.10 would have become 1.1.", TableColumn.Code);
        }

        if (code is not null && identities.IsAmbiguous(code))
        {
            Note("code-twice", $"The code {code} stands in more than one row.", TableColumn.Code);
        }

        var parent = parents.Of(row, path, out var fault);
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
            log.Add(what, Severity.Fault, message, cells.Place(row, column));
        }

        void Note(string what, string message, TableColumn column)
        {
            messages.Add(message);
            log.Add(what, Severity.Note, message, cells.Place(row, column));
        }
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
        if (cells.Has(TableColumn.Kind))
        {
            node = node with { Kind = new NodeKind(cells.Trimmed(row, TableColumn.Kind)) };
        }

        if (cells.Has(TableColumn.Code))
        {
            node = node with { Code = code };
        }

        if (cells.Has(TableColumn.Label))
        {
            node = node with { Label = cells.Optional(row, TableColumn.Label) };
        }

        if (cells.Has(TableColumn.StatementKind))
        {
            node = node with { StatementKind = statementKind };
        }

        if (cells.Has(TableColumn.Tier))
        {
            node = node with { Tier = cells.Optional(row, TableColumn.Tier) };
        }

        if (cells.Has(TableColumn.Professions))
        {
            node = node with { Professions = ListCell.Read(cells[row, TableColumn.Professions]) };
        }

        if (cells.Has(TableColumn.Notes))
        {
            node = node with { Notes = cells.Optional(row, TableColumn.Notes) };
        }

        return node.Parent == before?.Parent || before is null
            ? node
            : node with
            {
                ParentLink = null,
                IsUnplaced = false,
            };
    }

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
