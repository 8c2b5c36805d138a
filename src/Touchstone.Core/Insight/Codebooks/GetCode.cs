using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Codebooks;

/// <summary>One code with what was coded with it, as far as the reader may see.</summary>
public sealed record GetCode(Guid AnalysisId, Guid CodeId) : Query<CodePage>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

/// <param name="Others">Codes it can stand under or be merged into.</param>
/// <param name="Codings">The first five hundred.</param>
public sealed record CodePage(
    AnalysisProject Analysis,
    CodebookCode Code,
    ImmutableArray<Named> Others,
    ImmutableArray<CodedPassage> Codings,
    ImmutableArray<MemoLine> Memos
);

public sealed record CodedPassage(Guid CodingId, Guid TextId, int TextPlace, string Words, bool IsWhole, string Coder);

internal sealed class GetCodeHandler : IQueryHandler<GetCode, CodePage>
{
    private const int Most = 500;

    public async Task<Outcome<CodePage>> Handle(GetCode query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var id = query.AnalysisId;
        var codes = await db.Set<CodebookCode>().Where(c => c.AnalysisId == id).ToListAsync(cancel);
        if (codes.SingleOrDefault(c => c.Id == query.CodeId) is not { } code)
        {
            return new Refusal.NotFound();
        }
        var codings = await db.CodingsFor(reading.Actor.Id)
            .Where(c => c.CodeId == code.Id)
            .Join(db.Set<AnalysedText>(), c => c.TextId, t => t.Id, (c, t) => new { Coding = c, Text = t })
            .OrderBy(c => c.Text.Place)
            .ThenBy(c => c.Coding.StartsAt)
            .Take(Most)
            .ToListAsync(cancel);
        var names = await db.NamesOf(codings.Select(c => c.Coding.Coder), cancel);
        return new CodePage(
            await db.Set<AnalysisProject>().SingleAsync(a => a.Id == id, cancel),
            code,
            [
                .. CodeTree
                    .Of(codes.Where(c => !c.IsSetAside))
                    .Where(c => c.Code.Id != code.Id)
                    .Select(c => new Named(c.Code.Id, c.Code.Name)),
            ],
            [
                .. codings.Select(c => new CodedPassage(
                    c.Coding.Id,
                    c.Text.Id,
                    c.Text.Place,
                    c.Text.Slice(c.Coding.StartsAt, c.Coding.EndsAt),
                    c.Coding.IsWhole,
                    c.Coding.By(names)
                )),
            ],
            await db.MemosOf(id, reading.Actor.Id, m => m.CodeId == code.Id, cancel)
        );
    }
}
