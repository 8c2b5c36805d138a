using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Coding;

/// <summary>The blind samples of an analysis: who codes, who has handed in, and what is left for the reader. No coding of anybody else.</summary>
public sealed record GetBlindCoding(Guid AnalysisId) : Query<BlindCodingPage>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

/// <param name="Coders">Who could code blind.</param>
/// <param name="Free">How many texts could be drawn.</param>
public sealed record BlindCodingPage(
    AnalysisProject Analysis,
    ImmutableArray<BlindSampleLine> Samples,
    ImmutableArray<Named> Coders,
    ImmutableArray<string> Attributes,
    int Free
);

/// <param name="Mine">The texts of the sample for the reader, with whether they have finished them; empty where they do not code it.</param>
public sealed record BlindSampleLine(
    BlindSample Sample,
    ImmutableArray<(Named Coder, DateTimeOffset? SubmittedAt)> Coders,
    ImmutableArray<(Guid Text, int Place, bool IsFinished)> Mine,
    bool IHandedIn
);

internal sealed class GetBlindCodingHandler : IQueryHandler<GetBlindCoding, BlindCodingPage>
{
    public async Task<Outcome<BlindCodingPage>> Handle(GetBlindCoding query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var me = reading.Actor.Id;
        var analysis = await db.Set<AnalysisProject>().SingleOrDefaultAsync(a => a.Id == query.AnalysisId, cancel);
        if (analysis is null)
        {
            return new Refusal.NotFound();
        }
        var samples = await db.Set<BlindSample>()
            .Where(s => s.AnalysisId == analysis.Id)
            .OrderByDescending(s => s.DrawnAt)
            .ToListAsync(cancel);
        var names = await db.NamesOf(samples.SelectMany(s => s.Coders), cancel);
        var lines = new List<BlindSampleLine>();
        foreach (var sample in samples)
        {
            var submitted = await db.Set<BlindSubmission>()
                .Where(s => s.SampleId == sample.Id)
                .ToDictionaryAsync(s => s.Coder, s => (DateTimeOffset?)s.SubmittedAt, cancel);
            var isOpen = sample.ReleasedAt is null && sample.Coders.Contains(me);
            var mine = isOpen
                ? await db.Set<AnalysedText>()
                    .Where(t => t.SampleId == sample.Id)
                    .OrderBy(t => t.Place)
                    .Select(t => new
                    {
                        t.Id,
                        t.Place,
                        Finished = db.Set<TextReading>().Any(r => r.TextId == t.Id && r.Coder == me),
                    })
                    .ToListAsync(cancel)
                : [];
            lines.Add(
                new BlindSampleLine(
                    sample,
                    [
                        .. sample.Coders.Select(c =>
                            (new Named(c, names.GetValueOrDefault(c, "")), submitted.GetValueOrDefault(c))
                        ),
                    ],
                    [.. mine.Select(t => (t.Id, t.Place, t.Finished))],
                    submitted.ContainsKey(me)
                )
            );
        }
        return new BlindCodingPage(
            analysis,
            [.. lines],
            [.. await Coders.Of(db, analysis, cancel)],
            [.. (await db.ValuesOf(analysis.Id, cancel)).Keys],
            await db.Set<AnalysedText>()
                .CountAsync(
                    t =>
                        t.AnalysisId == analysis.Id
                        && t.SampleId == null
                        && !db.Set<TextCoding>().Any(c => c.TextId == t.Id)
                        && !db.Set<TextReading>().Any(r => r.TextId == t.Id),
                    cancel
                )
        );
    }
}
