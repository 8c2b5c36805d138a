using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.News;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Insight.Sources;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Reports;

/// <summary>Publishes an edition of a report: everybody can read it, with the actions it recommends and their answers.</summary>
public sealed record PublishReport(Guid ReportId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.InsightReport.Ref(ReportId);
}

internal sealed class PublishReportHandler : ICommandHandler<PublishReport, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(PublishReport command, Work work, CancellationToken cancel)
    {
        var report = await work.Db.Set<InsightReport>().SingleOrDefaultAsync(r => r.Id == command.ReportId, cancel);
        if (report is null)
        {
            return new Refusal.NotFound();
        }
        if (report.PublishedAt is not null)
        {
            return new Refusal.OutOfOrder("This edition is published.");
        }
        var isOld = await work
            .Db.Set<InsightReport>()
            .AnyAsync(r => r.AnalysisId == report.AnalysisId && r.Edition > report.Edition, cancel);
        if (isOld)
        {
            return new Refusal.OutOfOrder("A later edition has been built. Publish that one.");
        }
        var quoted = report.Content.Findings.SelectMany(f => f.Quotations).Select(q => q.TextId).Distinct().ToArray();
        // What was taken back where people spoke closes its quotations now, and not only with the next build.
        await work.FollowSources(report.AnalysisId, cancel);
        await work.Db.SaveChangesAsync(cancel);
        var open = await work
            .Db.Set<AnalysedText>()
            .CountAsync(t => quoted.Contains(t.Id) && t.MayQuote && t.WithdrawnAt == null, cancel);
        if (open < quoted.Length)
        {
            return new Refusal.OutOfOrder(
                "Somebody who is quoted has taken it back since this edition was built. Build a new one."
            );
        }
        report.Publish(work.Actor.Id, work.Now);
        (await work.ItemOf(report.Ref, cancel)).IsPublic = true;
        foreach (var recommendation in report.Content.Recommendations)
        {
            (await work.ItemOf(RecordKinds.Recommendation.Ref(recommendation.Id), cancel)).IsPublic = true;
        }
        if (report.Content.Recommendations.Any(r => r.Answer is not null))
        {
            var heard = await work
                .Db.Set<TextSource>()
                .Where(s => s.AnalysisId == report.AnalysisId && s.FromKind == RecordKinds.Exercise)
                .Select(s => s.FromId!.Value)
                .Distinct()
                .ToListAsync(cancel);
            await work.RespondTo(heard, report.Id, cancel);
        }
        work.Log("report-published", report.Ref, new { report.Edition });
        return Nothing.Value;
    }
}
