using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Findings;

/// <summary>One finding with its support and the words it quotes.</summary>
public sealed record GetFinding(Guid FindingId) : Query<FindingPage>
{
    public override RecordRef? Subject => RecordKinds.InsightFinding.Ref(FindingId);
}

public sealed record FindingPage(
    AnalysisProject Analysis,
    InsightFinding Finding,
    Support Support,
    ImmutableArray<CodebookCode> Codes,
    ImmutableArray<QuotedWords> Quotations,
    ImmutableArray<Recommendation> Recommendations,
    ImmutableArray<Named> AllCodes,
    ImmutableArray<string> Attributes
);

/// <param name="Words">Null where whoever said it has taken back that it may be quoted.</param>
public sealed record QuotedWords(Quotation Quotation, AnalysedText Text, string? Words);

internal sealed class GetFindingHandler : IQueryHandler<GetFinding, FindingPage>
{
    public async Task<Outcome<FindingPage>> Handle(GetFinding query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var finding = await db.Set<InsightFinding>()
            .Include(f => f.Codes)
            .Include(f => f.Quotations)
            .SingleOrDefaultAsync(f => f.Id == query.FindingId, cancel);
        if (finding is null)
        {
            return new Refusal.NotFound();
        }
        var analysis = await db.Set<AnalysisProject>().SingleAsync(a => a.Id == finding.AnalysisId, cancel);
        var codes = await db.Set<CodebookCode>().Where(c => c.AnalysisId == analysis.Id).ToListAsync(cancel);
        var people = await CountedPeople.Of(db, analysis, cancel);
        var chosen = finding.Codes.Select(c => c.CodeId).ToHashSet();
        var ids = finding.Quotations.Select(q => q.TextId).ToArray();
        var texts = await db.Set<AnalysedText>().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancel);
        return new FindingPage(
            analysis,
            finding,
            people.Support(chosen, finding.Cuts),
            [.. codes.Where(c => chosen.Contains(c.Id)).OrderBy(c => c.Name, StringComparer.CurrentCulture)],
            [
                .. finding
                    .Quotations.OrderBy(q => q.ChosenAt)
                    .Select(q =>
                    {
                        var text = texts[q.TextId];
                        return new QuotedWords(q, text, text.CanBeQuoted ? text.Slice(q.StartsAt, q.EndsAt) : null);
                    }),
            ],
            [
                .. await db.Set<Recommendation>()
                    .Where(r => r.Findings.Any(f => f.FindingId == finding.Id))
                    .OrderBy(r => r.Number)
                    .ToListAsync(cancel),
            ],
            [
                .. CodeTree
                    .Of(codes.Where(c => !c.IsSetAside || chosen.Contains(c.Id)))
                    .Select(c => new Named(c.Code.Id, c.Code.Name)),
            ],
            [.. (await db.ValuesOf(analysis.Id, cancel)).Keys]
        );
    }
}
