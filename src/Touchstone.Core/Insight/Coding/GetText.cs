using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Coding;

/// <summary>A text beside the codebook: what is needed to code it.</summary>
/// <param name="Filter">The list that the person walks through, for the texts before and after.</param>
public sealed record GetText(Guid TextId, TextFilter Filter) : Query<TextPage>
{
    public override RecordRef? Subject => RecordKinds.AnalysedText.Ref(TextId);
}

/// <param name="ClauseVersion">The frozen version of a specification whose clause the text is about.</param>
/// <param name="Codes">Those in use, in the order of the tree.</param>
/// <param name="Codings">As far as the reader may see.</param>
/// <param name="WhyNot">Why the reader cannot code it; null where they can.</param>
public sealed record TextPage(
    AnalysisProject Analysis,
    AnalysedText Text,
    TextSource Source,
    Named? ClauseVersion,
    ImmutableArray<CodeLine> Codes,
    ImmutableArray<CodingLine> Codings,
    ImmutableArray<SuggestionLine> Suggestions,
    ImmutableArray<MemoLine> Memos,
    bool IsFinished,
    string? WhyNot,
    Guid? Before,
    Guid? After
);

/// <param name="IsMine">The reader gave it here.</param>
public sealed record CodingLine(TextCoding Coding, string Code, string By, bool IsMine);

public sealed record SuggestionLine(SuggestedCode Suggestion, string Code);

internal sealed class GetTextHandler : IQueryHandler<GetText, TextPage>
{
    public async Task<Outcome<TextPage>> Handle(GetText query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var me = reading.Actor.Id;
        var text = await db.Set<AnalysedText>().SingleOrDefaultAsync(t => t.Id == query.TextId, cancel);
        if (text is null)
        {
            return new Refusal.NotFound();
        }
        var codes = await db.Set<CodebookCode>().Where(c => c.AnalysisId == text.AnalysisId).ToListAsync(cancel);
        var named = codes.ToDictionary(c => c.Id, c => c.Name);
        var open = codes.Where(c => !c.IsSetAside).ToList();
        var codings = await db.CodingsFor(me).Where(c => c.TextId == text.Id).ToListAsync(cancel);
        var names = await db.NamesOf(codings.Select(c => c.Coder), cancel);
        var suggestions = text.SampleId is null
            ? await db.Set<SuggestedCode>()
                .Where(s => s.TextId == text.Id)
                .OrderByDescending(s => s.Score)
                .ToListAsync(cancel)
            : [];
        var list = db.TextsOf(text.AnalysisId, query.Filter, me);
        return new TextPage(
            await db.Set<AnalysisProject>().SingleAsync(a => a.Id == text.AnalysisId, cancel),
            text,
            await db.Set<TextSource>().SingleAsync(s => s.Id == text.SourceId, cancel),
            await db.Set<SpecificationVersion>()
                .Where(v => v.Id == text.ClauseVersionId)
                .Select(v => new Named(v.Id, $"{v.Title}, version {v.Number}"))
                .SingleOrDefaultAsync(cancel),
            [.. CodeTree.Of(open).Select(c => new CodeLine(c.Code, c.Depth, 0))],
            [
                .. codings
                    .OrderBy(c => c.StartsAt)
                    .ThenBy(c => c.EndsAt)
                    .ThenBy(c => named[c.CodeId], StringComparer.CurrentCulture)
                    .Select(c => new CodingLine(
                        c,
                        named[c.CodeId],
                        c.By(names),
                        c.Coder == me && c.CoderElsewhere == ""
                    )),
            ],
            [
                .. suggestions
                    .Where(s => open.Any(c => c.Id == s.CodeId))
                    .Where(s => !codings.Any(c => c.Coder == me && c.CodeId == s.CodeId))
                    .Select(s => new SuggestionLine(s, named[s.CodeId])),
            ],
            await db.MemosOf(text.AnalysisId, me, m => m.TextId == text.Id, cancel),
            await db.Set<TextReading>().AnyAsync(r => r.TextId == text.Id && r.Coder == me, cancel),
            await WhyNot(reading, text, cancel),
            await list.Where(t => t.Place < text.Place)
                .OrderByDescending(t => t.Place)
                .Select(t => (Guid?)t.Id)
                .FirstOrDefaultAsync(cancel),
            await list.Where(t => t.Place > text.Place)
                .OrderBy(t => t.Place)
                .Select(t => (Guid?)t.Id)
                .FirstOrDefaultAsync(cancel)
        );
    }

    private static async Task<string?> WhyNot(Reading reading, AnalysedText text, CancellationToken cancel)
    {
        if (text.SampleId is not { } id)
        {
            return null;
        }
        if (!text.IsBlind)
        {
            return "This text was coded blind, and its codings stand as they were given.";
        }
        var me = reading.Actor.Id;
        var sample = await reading.Db.Set<BlindSample>().SingleAsync(s => s.Id == id, cancel);
        if (!sample.Coders.Contains(me))
        {
            return "This text is being coded blind by others. Their codings are shown when blind coding is released.";
        }
        return await reading.Db.Set<BlindSubmission>().AnyAsync(s => s.SampleId == id && s.Coder == me, cancel)
            ? "You have handed in your blind coding, and it stays as it is."
            : null;
    }
}
