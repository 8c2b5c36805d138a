namespace Touchstone.Frameworks.Exchange.Outline;

/// <summary>
/// Proposes a tree for the lines of an outline. Headings and automatic lists say their level; typed markers are on the level
/// on which their kind was seen last; a dotted code stands below the code it begins with.
/// </summary>
internal sealed class OutlineTree(FindingLog log)
{
    private readonly List<Entry> entries = [];
    private readonly List<Entry> open = [];

    public string? Title { get; private set; }

    public void Add(OutlineLine line)
    {
        if (line.IsTitle)
        {
            Title ??= line.Text;
            return;
        }

        if (line.HeadingLevel is { } level)
        {
            CloseWhile(entry => entry.Line.HeadingLevel is not { } above || above >= level);
            Open(line);
            return;
        }

        if (line.ListLevel is { } depth)
        {
            CloseWhile(entry =>
                entry.Line.HeadingLevel is null && (entry.Line.ListLevel is not { } above || above >= depth)
            );
            Open(line);
            return;
        }

        if (line.Marker is null)
        {
            AddPlain(line);
            return;
        }

        AddMarked(line);
    }

    public Import Propose(string format, FrameworkDetails? details)
    {
        if (entries.Count == 0)
        {
            return Import.Unreadable(format, "The text has no heading, list or numbered line.");
        }

        var id = NameBasedId.Of(Guid.Empty, $"{Title}\n{string.Join('\n', entries.Select(entry => entry.Line.Text))}");
        var about =
            details
            ?? new FrameworkDetails
            {
                FrameworkId = id,
                VersionId = id,
                Title = Title ?? "Untitled framework",
            };
        var nodes = new List<FrameworkNode>();
        foreach (var entry in entries)
        {
            entry.Lineage = new LineageId(
                NameBasedId.Of(
                    about.FrameworkId,
                    FormattableString.Invariant($"{nodes.Count} {entry.Line.Code} {entry.Line.Text}")
                )
            );
            nodes.Add(
                new FrameworkNode
                {
                    Lineage = entry.Lineage,
                    VersionId = entry.Lineage.Value,
                    Parent = entry.Parent?.Lineage,
                    Kind = KindOf(entry),
                    Code = entry.Line.Code,
                    Text = string.Join(' ', [entry.Line.Text, .. entry.Continued]),
                    Notes = entry.Notes.Count == 0 ? null : string.Join("\n\n", entry.Notes),
                }
            );
        }

        return new Import(
            new FrameworkPackage(FrameworkVersion.Create(about, nodes).Value),
            new ImportReport
            {
                Format = format,
                Items = nodes.Count,
                Associations = nodes.Count(node => node.Parent is not null),
                Repaired = log.Repaired,
                Dropped = log.Dropped,
                Tallies = log.Tallies,
                Findings = log.Findings,
            }
        );
    }

    private void AddMarked(OutlineLine line)
    {
        var sibling = open.FindLastIndex(entry =>
            entry.Line.Marker == line.Marker && entry.Line.Indent == line.Indent && entry.Line.HeadingLevel is null
        );
        if (sibling >= 0 && !IsBelow(line, open[^1]))
        {
            open.RemoveRange(sibling, open.Count - sibling);
            Open(line);
            return;
        }

        // Back to a lesser indent, then below a code that this one continues, as long as no unnumbered heading would be left.
        CloseWhile(entry => entry.Line.HeadingLevel is null && entry.Line.Indent > line.Indent);
        var above = open.FindLastIndex(entry => IsBelow(line, entry));
        if (above >= 0 && open.Skip(above + 1).All(entry => entry.Line.Code is not null))
        {
            open.RemoveRange(above + 1, open.Count - above - 1);
        }

        Open(line);
    }

    private static bool IsBelow(OutlineLine line, Entry entry) =>
        line.Code is not null
        && entry.Line.Code is { } code
        && line.Code.StartsWith(code + ".", StringComparison.Ordinal);

    // A line without a marker goes on with the line before it, or is a note on it; the first of all is the title.
    private void AddPlain(OutlineLine line)
    {
        if (entries.Count == 0)
        {
            if (Title is null)
            {
                Title = line.Text;
            }
            else
            {
                log.Add(
                    "text-before-tree",
                    Severity.Loss,
                    "A paragraph before the first heading was left aside.",
                    Place(line)
                );
            }

            return;
        }

        if (!line.FollowsGap && entries[^1].Notes.Count == 0)
        {
            entries[^1].Continued.Add(line.Text);
        }
        else
        {
            entries[^1].Notes.Add(line.Text);
            log.Add(
                "paragraph-as-note",
                Severity.Note,
                "A plain paragraph became a note on the node before it.",
                Place(line)
            );
        }
    }

    private void Open(OutlineLine line)
    {
        var entry = new Entry(line, open.Count == 0 ? null : open[^1]);
        if (entry.Parent is { } parent)
        {
            parent.HasChildren = true;
        }

        entries.Add(entry);
        open.Add(entry);
    }

    private void CloseWhile(Predicate<Entry> isDone)
    {
        while (open.Count > 0 && isDone(open[^1]))
        {
            open.RemoveAt(open.Count - 1);
        }
    }

    private static NodeKind KindOf(Entry entry) =>
        entry.Line.KindWord is { } word ? new NodeKind(word)
        : !entry.HasChildren && entry.Parent is not null ? NodeKind.Statement
        : entry.Parent is null ? NodeKind.Domain
        : NodeKind.Capability;

    private static string Place(OutlineLine line) => FormattableString.Invariant($"line {line.Number}");

    private sealed class Entry(OutlineLine line, Entry? parent)
    {
        public OutlineLine Line { get; } = line;

        public Entry? Parent { get; } = parent;

        public bool HasChildren { get; set; }

        public LineageId Lineage { get; set; }

        public List<string> Continued { get; } = [];

        public List<string> Notes { get; } = [];
    }
}
