namespace Touchstone.Core.Workforce.Baseline;

/// <summary>A spreadsheet that was brought in and looked at, and perhaps taken.</summary>
public sealed class PlanUpload
{
    private PlanUpload() { }

    internal PlanUpload(Guid returnId, Guid fileId, PlanReport report, Guid by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        ReturnId = returnId;
        FileId = fileId;
        Report = report;
        BroughtBy = by;
        BroughtAt = at;
    }

    public Guid Id { get; private set; }
    public Guid ReturnId { get; private set; }
    public Guid FileId { get; private set; }
    public PlanReport Report { get; private set; } = null!;
    public Guid BroughtBy { get; private set; }
    public DateTimeOffset BroughtAt { get; private set; }
    public DateTimeOffset? TakenAt { get; private set; }

    internal void Take(DateTimeOffset at) => TakenAt = at;
}
