using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Insight.Sources;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Insight.Reports;

/// <summary>Builds a new edition of the report of an analysis from what stands now.</summary>
public sealed record BuildReport(Guid AnalysisId) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class BuildReportHandler : ICommandHandler<BuildReport, Guid>
{
    public async Task<Outcome<Guid>> Handle(BuildReport command, Work work, CancellationToken cancel)
    {
        var db = work.Db;
        var analysis = await db.Set<AnalysisProject>().SingleOrDefaultAsync(a => a.Id == command.AnalysisId, cancel);
        if (analysis is null)
        {
            return new Refusal.NotFound();
        }
        await work.FollowSources(analysis.Id, cancel);
        await db.SaveChangesAsync(cancel);
        var built = await ReportBuilding.Of(db, analysis, cancel);
        if (!built.IsDone)
        {
            return built.Refusal;
        }
        var content = built.Value;
        var last = await db.Set<InsightReport>()
            .Where(r => r.AnalysisId == analysis.Id)
            .MaxAsync(r => (int?)r.Edition, cancel);
        var report = new InsightReport(analysis.Id, (last ?? 0) + 1, content, work.Actor.Id, work.Now);
        db.Add(report);
        work.Enter(
            report.Ref,
            $"{analysis.Title}: insight report, edition {report.Edition}",
            credential: analysis.CredentialId,
            heldIn: analysis.Ref
        );
        work.Link(report.Ref, Relation.CameFrom, analysis.Ref, "Built from its findings");
        foreach (var finding in content.Findings)
        {
            work.Link(report.Ref, Relation.CameFrom, RecordKinds.InsightFinding.Ref(finding.Id), "Reported");
        }
        work.Log(
            "report-built",
            report.Ref,
            new
            {
                report.Edition,
                findings = content.Findings.Length,
                recommendations = content.Recommendations.Length,
            }
        );
        return report.Id;
    }
}
