using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Insight.Reports;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Findings;

/// <summary>One recommended action with its answer. It is public once a report that holds it is.</summary>
public sealed record GetRecommendation(Guid RecommendationId) : Query<RecommendationPage>
{
    public override RecordRef? Subject => RecordKinds.Recommendation.Ref(RecommendationId);
}

/// <param name="Version">The version in which something was changed, as it is called.</param>
/// <param name="Findings">Those of a published report, for the public; all, for those who analyse.</param>
/// <param name="Report">The latest published report that holds it; null where there is none.</param>
/// <param name="Versions">For choosing; empty for the public.</param>
public sealed record RecommendationPage(
    string Analysis,
    Recommendation Recommendation,
    ImmutableArray<Named> Findings,
    string? Version,
    InsightReport? Report,
    bool IsInside,
    ImmutableArray<Named> Versions,
    ImmutableArray<Named> AllFindings
);

internal sealed class GetRecommendationHandler : IQueryHandler<GetRecommendation, RecommendationPage>
{
    public async Task<Outcome<RecommendationPage>> Handle(
        GetRecommendation query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var db = reading.Db;
        var one = await db.Set<Recommendation>()
            .Include(r => r.Findings)
            .SingleOrDefaultAsync(r => r.Id == query.RecommendationId, cancel);
        if (one is null)
        {
            return new Refusal.NotFound();
        }
        var published = await db.Set<InsightReport>()
            .Where(r => r.AnalysisId == one.AnalysisId && r.PublishedAt != null)
            .OrderByDescending(r => r.Edition)
            .ToListAsync(cancel);
        var report = published.FirstOrDefault(r => r.Content.Recommendations.Any(c => c.Id == one.Id));
        var refusal = await Inside.WhyNot(reading, one.Ref, cancel);
        if (report is null && refusal is not null)
        {
            return refusal;
        }
        var isInside = refusal is null;
        var analysis = await db.Set<AnalysisProject>().SingleAsync(a => a.Id == one.AnalysisId, cancel);
        var wanted = one.Findings.Select(f => f.FindingId).ToHashSet();
        var all = await db.Set<InsightFinding>()
            .Where(f => f.AnalysisId == one.AnalysisId && !f.IsDropped)
            .OrderBy(f => f.Number)
            .ToListAsync(cancel);
        var findings = isInside
            ? all.Where(f => wanted.Contains(f.Id)).Select(f => new Named(f.Id, f.Title))
            : report!.Content.Findings.Where(f => wanted.Contains(f.Id)).Select(f => new Named(f.Id, f.Title));
        var versions = await db.Set<SpecificationVersion>()
            .Where(v =>
                v.Id == one.VersionId || analysis.CredentialId == null || v.CredentialId == analysis.CredentialId
            )
            .OrderByDescending(v => v.FrozenAt)
            .Select(v => new Named(v.Id, v.Title + ", version " + v.Number))
            .ToListAsync(cancel);
        return new RecommendationPage(
            analysis.Title,
            one,
            [.. findings],
            versions.Find(v => v.Id == one.VersionId)?.Name,
            report,
            isInside,
            isInside ? [.. versions] : [],
            isInside ? [.. all.Select(f => new Named(f.Id, f.Title))] : []
        );
    }
}
