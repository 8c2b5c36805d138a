using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Reports;

/// <summary>One edition of a report with the words it quotes. A published one is for everybody.</summary>
public sealed record GetReport(Guid ReportId) : Query<ReportPage>
{
    public override RecordRef? Subject => RecordKinds.InsightReport.Ref(ReportId);
}

/// <param name="Quotes">The words of each quotation whose owner still allows it, by its identifier.</param>
/// <param name="Latest">The latest published edition, where it is another one.</param>
public sealed record ReportPage(
    InsightReport Report,
    ImmutableDictionary<Guid, QuoteShown> Quotes,
    bool IsInside,
    Guid? Latest
);

/// <param name="Question">What was asked; may be empty.</param>
/// <param name="TextPlace">The number of the text in the analysis.</param>
public sealed record QuoteShown(string Words, string Question, string Source, Guid TextId, int TextPlace);

internal sealed class GetReportHandler : IQueryHandler<GetReport, ReportPage>
{
    public async Task<Outcome<ReportPage>> Handle(GetReport query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var report = await db.Set<InsightReport>().SingleOrDefaultAsync(r => r.Id == query.ReportId, cancel);
        if (report is null)
        {
            return new Refusal.NotFound();
        }
        var refusal = await Inside.WhyNot(reading, report.Ref, cancel);
        if (report.PublishedAt is null && refusal is not null)
        {
            return refusal;
        }
        var quotations = report.Content.Findings.SelectMany(f => f.Quotations).ToList();
        var ids = quotations.Select(q => q.TextId).ToArray();
        var texts = await db.Set<AnalysedText>()
            .Where(t => ids.Contains(t.Id) && t.MayQuote && t.WithdrawnAt == null)
            .Join(db.Set<TextSource>(), t => t.SourceId, s => s.Id, (t, s) => new { Text = t, s.Name })
            .ToDictionaryAsync(t => t.Text.Id, cancel);
        return new ReportPage(
            report,
            quotations
                .Where(q => texts.ContainsKey(q.TextId))
                .ToImmutableDictionary(
                    q => q.Id,
                    q =>
                    {
                        var at = texts[q.TextId];
                        return new QuoteShown(
                            at.Text.Slice(q.StartsAt, q.EndsAt),
                            at.Text.Question,
                            at.Name,
                            at.Text.Id,
                            at.Text.Place
                        );
                    }
                ),
            refusal is null,
            await db.Set<InsightReport>()
                .Where(r => r.AnalysisId == report.AnalysisId && r.PublishedAt != null && r.Edition > report.Edition)
                .OrderByDescending(r => r.Edition)
                .Select(r => (Guid?)r.Id)
                .FirstOrDefaultAsync(cancel)
        );
    }
}
