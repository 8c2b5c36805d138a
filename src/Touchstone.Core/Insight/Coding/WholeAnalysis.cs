using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Insight.Coding;

/// <summary>All of an analysis that one person may see.</summary>
internal sealed record WholeAnalysis(
    AnalysisProject Analysis,
    ImmutableArray<CodebookCode> Codes,
    ImmutableArray<AnalysedText> Texts,
    ImmutableArray<TextCoding> Codings,
    ImmutableArray<CodingMemo> Memos,
    IReadOnlyDictionary<Guid, string> Coders,
    SettledCodings Settled
)
{
    public IReadOnlyDictionary<Guid, AnalysedText> TextOf { get; } = Texts.ToDictionary(t => t.Id);
    public IReadOnlyDictionary<Guid, CodebookCode> CodeOf { get; } = Codes.ToDictionary(c => c.Id);

    public static async Task<WholeAnalysis> Of(
        TouchstoneDb db,
        AnalysisProject analysis,
        Guid me,
        CancellationToken cancel
    )
    {
        var id = analysis.Id;
        var codes = await db.Set<CodebookCode>().AsNoTracking().Where(c => c.AnalysisId == id).ToListAsync(cancel);
        var texts = await db.Set<AnalysedText>()
            .AsNoTracking()
            .Where(t => t.AnalysisId == id)
            .OrderBy(t => t.Place)
            .ToListAsync(cancel);
        var place = texts.ToDictionary(t => t.Id, t => t.Place);
        var codings = await db.CodingsFor(me).AsNoTracking().Where(c => c.AnalysisId == id).ToListAsync(cancel);
        var memos = (await db.MemosOf(id, me, _ => true, cancel)).Select(m => m.Memo).ToImmutableArray();
        return new WholeAnalysis(
            analysis,
            [.. CodeTree.Of(codes).Select(c => c.Code)],
            [.. texts],
            [.. codings.OrderBy(c => place[c.TextId]).ThenBy(c => c.StartsAt).ThenBy(c => c.Id)],
            memos,
            await db.NamesOf(codings.Select(c => c.Coder).Concat(memos.Select(m => m.WrittenBy)), cancel),
            await SettledCodings.Of(db, analysis, cancel)
        );
    }
}
