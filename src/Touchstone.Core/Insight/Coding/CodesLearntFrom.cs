using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Storage;
using Touchstone.Themes.Suggestion;

namespace Touchstone.Core.Insight.Coding;

/// <summary>
/// What suggestions are learnt from: texts that somebody has gone through to the end, with the codes they have. Blind coding
/// under way is no part of it, or one coder would be told what another gave.
/// </summary>
internal static class CodesLearntFrom
{
    /// <summary>Fewer texts teach nothing.</summary>
    public const int Least = 10;

    public static async Task<IReadOnlyList<CodedText>> Of(TouchstoneDb db, Guid analysis, CancellationToken cancel)
    {
        var texts = await db.Set<AnalysedText>()
            .AsNoTracking()
            .Where(t => t.AnalysisId == analysis && !t.IsBlind)
            .Where(t => db.Set<TextReading>().Any(r => r.TextId == t.Id))
            .OrderBy(t => t.Place)
            .Select(t => new { t.Id, t.Words })
            .ToListAsync(cancel);
        var codings = (
            await db.OpenCodings(analysis)
                .Where(c => db.Set<Codebooks.CodebookCode>().Any(k => k.Id == c.CodeId && !k.IsSetAside))
                .Select(c => new { c.TextId, c.CodeId })
                .Distinct()
                .ToListAsync(cancel)
        ).ToLookup(c => c.TextId, c => c.CodeId.ToString());
        return [.. texts.Select(t => new CodedText(t.Words, [.. codings[t.Id].Order(StringComparer.Ordinal)]))];
    }
}
