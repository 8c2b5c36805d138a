using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Projects;

/// <summary>The texts of an analysis, filtered by anything that is known of them.</summary>
public sealed record GetTexts(Guid AnalysisId, TextFilter Filter, int Skip = 0, int Take = 50) : Query<TextList>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

/// <param name="Attribute">The name of an attribute, with <paramref name="Value"/>.</param>
/// <param name="Progress">open, mine, anybody: not finished by the reader, finished by them, finished by somebody.</param>
public sealed record TextFilter(
    string? Words = null,
    Guid? Code = null,
    Guid? Coder = null,
    Guid? Source = null,
    string? Question = null,
    string? Attribute = null,
    string? Value = null,
    string? Progress = null,
    bool Quotable = false
)
{
    public static TextFilter None { get; } = new();
}

/// <param name="Total">How many texts match.</param>
/// <param name="Values">The values of each attribute.</param>
public sealed record TextList(
    string Analysis,
    int Total,
    ImmutableArray<TextLine> Lines,
    ImmutableArray<Named> Codes,
    ImmutableArray<Named> Coders,
    ImmutableArray<Named> Sources,
    ImmutableArray<string> Questions,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Values
);

public sealed record TextLine(AnalysedText Text, ImmutableArray<string> Codes, bool IsMine);

internal sealed class GetTextsHandler : IQueryHandler<GetTexts, TextList>
{
    public async Task<Outcome<TextList>> Handle(GetTexts query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var id = query.AnalysisId;
        var me = reading.Actor.Id;
        var title = await db.Set<AnalysisProject>()
            .Where(a => a.Id == id)
            .Select(a => a.Title)
            .SingleOrDefaultAsync(cancel);
        if (title is null)
        {
            return new Refusal.NotFound();
        }
        var found = db.TextsOf(id, query.Filter, me);
        var total = await found.CountAsync(cancel);
        var page = await found.OrderBy(t => t.Place).Skip(query.Skip).Take(query.Take).ToListAsync(cancel);
        var ids = page.Select(t => t.Id).ToArray();
        var given = await db.CodingsFor(me)
            .Where(c => ids.Contains(c.TextId))
            .Select(c => new { c.TextId, c.CodeId })
            .Distinct()
            .ToListAsync(cancel);
        var mine = await db.Set<TextReading>()
            .Where(r => r.Coder == me && ids.Contains(r.TextId))
            .Select(r => r.TextId)
            .ToListAsync(cancel);
        var codes = await db.Set<Codebooks.CodebookCode>()
            .Where(c => c.AnalysisId == id)
            .OrderBy(c => c.Name)
            .Select(c => new Named(c.Id, c.Name))
            .ToListAsync(cancel);
        var named = codes.ToDictionary(c => c.Id, c => c.Name);
        return new TextList(
            title,
            total,
            [
                .. page.Select(t => new TextLine(
                    t,
                    [.. given.Where(g => g.TextId == t.Id).Select(g => named[g.CodeId]).Order()],
                    mine.Contains(t.Id)
                )),
            ],
            [.. codes],
            await CodersOf(db, id, me, cancel),
            [
                .. await db.Set<TextSource>()
                    .Where(s => s.AnalysisId == id)
                    .OrderBy(s => s.Name)
                    .Select(s => new Named(s.Id, s.Name))
                    .ToListAsync(cancel),
            ],
            [
                .. await db.Set<AnalysedText>()
                    .Where(t => t.AnalysisId == id && t.Question != "")
                    .Select(t => t.Question)
                    .Distinct()
                    .Order()
                    .Take(100)
                    .ToListAsync(cancel),
            ],
            await db.ValuesOf(id, cancel)
        );
    }

    private static async Task<ImmutableArray<Named>> CodersOf(
        TouchstoneDb db,
        Guid analysis,
        Guid me,
        CancellationToken cancel
    )
    {
        var ids = await db.CodingsFor(me)
            .Where(c => c.AnalysisId == analysis)
            .Select(c => c.Coder)
            .Distinct()
            .ToListAsync(cancel);
        return
        [
            .. await db.Set<Account>()
                .Where(a => ids.Contains(a.Id))
                .OrderBy(a => a.DisplayName)
                .Select(a => new Named(a.Id, a.DisplayName))
                .ToListAsync(cancel),
        ];
    }
}
