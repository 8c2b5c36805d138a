namespace Touchstone.Core.Workforce.Baseline;

/// <summary>One line of a workforce plan: its cells by the names of the columns, numbers as numbers.</summary>
public sealed class PlanLine
{
    private PlanLine() { }

    internal PlanLine(Guid versionId, int line, string cells)
    {
        VersionId = versionId;
        Line = line;
        Cells = cells;
    }

    public Guid VersionId { get; private set; }
    public int Line { get; private set; }

    /// <summary>A JSON object.</summary>
    public string Cells { get; private set; } = "{}";
}
