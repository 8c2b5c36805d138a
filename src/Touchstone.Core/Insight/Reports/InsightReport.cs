using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Reports;

/// <summary>
/// One edition of the report of an analysis: what stood when it was built, frozen. Quotations are places in texts, so that
/// words whose owner takes them back are gone from every edition at once.
/// </summary>
public sealed class InsightReport
{
    private InsightReport() { }

    internal InsightReport(Guid analysis, int edition, ReportContent content, Guid by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        AnalysisId = analysis;
        Edition = edition;
        Content = content;
        BuiltBy = by;
        BuiltAt = at;
    }

    public Guid Id { get; private set; }
    public Guid AnalysisId { get; private set; }

    /// <summary>From 1.</summary>
    public int Edition { get; private set; }
    public ReportContent Content { get; private set; } = null!;
    public Guid BuiltBy { get; private set; }
    public DateTimeOffset BuiltAt { get; private set; }
    public Guid? PublishedBy { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public RecordRef Ref => RecordKinds.InsightReport.Ref(Id);

    internal void Publish(Guid by, DateTimeOffset at)
    {
        PublishedBy = by;
        PublishedAt = at;
    }
}
