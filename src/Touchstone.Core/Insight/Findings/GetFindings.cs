using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Insight.Reports;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Findings;

/// <summary>The findings of an analysis with their support, the actions recommended, and the reports built.</summary>
public sealed record GetFindings(Guid AnalysisId) : Query<FindingsPage>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

/// <param name="Codes">In the order of the tree, for choosing.</param>
public sealed record FindingsPage(
    AnalysisProject Analysis,
    ImmutableArray<FindingLine> Findings,
    ImmutableArray<Recommendation> Recommendations,
    ImmutableArray<InsightReport> Reports,
    ImmutableArray<Named> Codes,
    ImmutableArray<string> Attributes
);

public sealed record FindingLine(InsightFinding Finding, Support Support, int Quotable);

internal sealed class GetFindingsHandler : IQueryHandler<GetFindings, FindingsPage>
{
    public async Task<Outcome<FindingsPage>> Handle(GetFindings query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var id = query.AnalysisId;
        var analysis = await db.Set<AnalysisProject>().SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (analysis is null)
        {
            return new Refusal.NotFound();
        }
        var findings = await db.Set<InsightFinding>()
            .Include(f => f.Codes)
            .Include(f => f.Quotations)
            .Where(f => f.AnalysisId == id && !f.IsDropped)
            .OrderBy(f => f.Number)
            .ToListAsync(cancel);
        var people = await CountedPeople.Of(db, analysis, cancel);
        var quoted = findings.SelectMany(f => f.Quotations).Select(q => q.TextId).ToArray();
        var open = await db.Set<AnalysedText>()
            .Where(t => quoted.Contains(t.Id) && t.MayQuote && t.WithdrawnAt == null)
            .Select(t => t.Id)
            .ToListAsync(cancel);
        var codes = await db.Set<CodebookCode>().Where(c => c.AnalysisId == id && !c.IsSetAside).ToListAsync(cancel);
        return new FindingsPage(
            analysis,
            [
                .. findings.Select(f => new FindingLine(
                    f,
                    people.Support(f.Codes.Select(c => c.CodeId), f.Cuts),
                    f.Quotations.Count(q => open.Contains(q.TextId))
                )),
            ],
            [
                .. await db.Set<Recommendation>()
                    .Include(r => r.Findings)
                    .Where(r => r.AnalysisId == id)
                    .OrderBy(r => r.Number)
                    .ToListAsync(cancel),
            ],
            [
                .. await db.Set<InsightReport>()
                    .Where(r => r.AnalysisId == id)
                    .OrderByDescending(r => r.Edition)
                    .ToListAsync(cancel),
            ],
            [.. CodeTree.Of(codes).Select(c => new Named(c.Code.Id, c.Code.Name))],
            [.. (await db.ValuesOf(id, cancel)).Keys]
        );
    }
}
