using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Insight.Coding;

/// <summary>
/// Who sees which codings. While a text is coded blind, everybody sees their own codings of it and nobody else's: coders,
/// those who lead the analysis, counts, exports and suggestions alike.
/// </summary>
internal static class SeeingCodings
{
    public static IQueryable<TextCoding> CodingsFor(this TouchstoneDb db, Guid me) =>
        db.Set<TextCoding>()
            .Where(c => c.Coder == me || !db.Set<AnalysedText>().Any(t => t.Id == c.TextId && t.IsBlind));

    /// <summary>The codings that nobody has to be kept from: those of texts that are not under blind coding.</summary>
    public static IQueryable<TextCoding> OpenCodings(this TouchstoneDb db, Guid analysis) =>
        db.Set<TextCoding>()
            .Where(c => c.AnalysisId == analysis && !db.Set<AnalysedText>().Any(t => t.Id == c.TextId && t.IsBlind));

    public static async Task<ImmutableArray<MemoLine>> MemosOf(
        this TouchstoneDb db,
        Guid analysis,
        Guid me,
        Expression<Func<CodingMemo, bool>> which,
        CancellationToken cancel
    )
    {
        var memos = await db.Set<CodingMemo>()
            .Where(m => m.AnalysisId == analysis)
            .Where(which)
            .Where(m =>
                m.WrittenBy == me || m.TextId == null || !db.Set<AnalysedText>().Any(t => t.Id == m.TextId && t.IsBlind)
            )
            .OrderBy(m => m.WrittenAt)
            .ToListAsync(cancel);
        var names = await db.NamesOf(memos.Select(m => m.WrittenBy), cancel);
        return [.. memos.Select(m => new MemoLine(m, names.GetValueOrDefault(m.WrittenBy, "")))];
    }

    public static async Task<Dictionary<Guid, string>> NamesOf(
        this TouchstoneDb db,
        IEnumerable<Guid> people,
        CancellationToken cancel
    )
    {
        var ids = people.Distinct().ToArray();
        return await db.Set<Account>()
            .Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
    }
}
