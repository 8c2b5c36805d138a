using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>The demand of a year as it was published: what the returns said on that day. It never changes, so it can be cited.</summary>
public sealed class DemandSummary
{
    private DemandSummary() { }

    internal DemandSummary(string title, string summary, DemandFigures figures, Guid by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        Year = figures.Year;
        Title = title;
        Summary = summary;
        Figures = figures;
        PublishedBy = by;
        PublishedAt = at;
    }

    public Guid Id { get; private set; }
    public int Year { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>What the figures come to, in words.</summary>
    public string Summary { get; private set; } = "";
    public DemandFigures Figures { get; private set; } = null!;
    public Guid PublishedBy { get; private set; }
    public DateTimeOffset PublishedAt { get; private set; }
    public RecordRef Ref => RecordKinds.DemandSummary.Ref(Id);
}
