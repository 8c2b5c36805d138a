using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Codebooks;

/// <summary>The codebook of an analysis as a tree, with how often each code was given and what was done to it.</summary>
public sealed record GetCodebook(Guid AnalysisId) : Query<CodebookPage>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

/// <param name="Lines">In the order of the tree; those set aside come last.</param>
/// <param name="Undoable">The last change that stands; null where there is none.</param>
public sealed record CodebookPage(
    AnalysisProject Analysis,
    ImmutableArray<CodeLine> Lines,
    ImmutableArray<ChangeLine> Changes,
    ChangeLine? Undoable,
    ImmutableArray<MemoLine> Memos
);

/// <param name="Depth">1 at the top.</param>
/// <param name="Texts">How many texts have it, as far as the reader may see.</param>
public sealed record CodeLine(CodebookCode Code, int Depth, int Texts);

public sealed record ChangeLine(int Number, CodebookAct Act, string Said, string By, DateTimeOffset At, bool IsUndone);

public sealed record MemoLine(CodingMemo Memo, string By);

internal sealed class GetCodebookHandler : IQueryHandler<GetCodebook, CodebookPage>
{
    public async Task<Outcome<CodebookPage>> Handle(GetCodebook query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var id = query.AnalysisId;
        var analysis = await db.Set<AnalysisProject>().SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (analysis is null)
        {
            return new Refusal.NotFound();
        }
        var codes = await db.Set<CodebookCode>().Where(c => c.AnalysisId == id).ToListAsync(cancel);
        var counts = await db.CodingsFor(reading.Actor.Id)
            .Where(c => c.AnalysisId == id)
            .Select(c => new { c.CodeId, c.TextId })
            .Distinct()
            .GroupBy(c => c.CodeId)
            .Select(g => new { g.Key, Texts = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Texts, cancel);
        var changes = await db.Set<CodebookChange>()
            .Where(c => c.AnalysisId == id)
            .OrderByDescending(c => c.Number)
            .Select(c => new
            {
                Line = new ChangeLine(
                    c.Number,
                    c.Act,
                    c.Said,
                    db.Set<Account>().Where(a => a.Id == c.MadeBy).Select(a => a.DisplayName).First(),
                    c.MadeAt,
                    c.IsUndone
                ),
                c.Undoes,
            })
            .ToListAsync(cancel);
        return new CodebookPage(
            analysis,
            [
                .. CodeTree
                    .Of(codes.Where(c => !c.IsSetAside))
                    .Select(c => new CodeLine(c.Code, c.Depth, counts.GetValueOrDefault(c.Code.Id))),
                .. codes
                    .Where(c => c.IsSetAside)
                    .OrderBy(c => c.Name, StringComparer.CurrentCulture)
                    .Select(c => new CodeLine(c, 1, counts.GetValueOrDefault(c.Id))),
            ],
            [.. changes.Select(c => c.Line)],
            changes.FirstOrDefault(c => !c.Line.IsUndone && c.Undoes is null)?.Line,
            await db.MemosOf(id, reading.Actor.Id, m => m.TextId == null, cancel)
        );
    }
}
