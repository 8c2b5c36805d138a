using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Sources;

/// <summary>Where people spoke, and what of it is not in the analysis yet.</summary>
public sealed record GetBringable(Guid AnalysisId) : Query<BringablePage>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

public sealed record BringablePage(string Analysis, ImmutableArray<BringableLine> Lines);

/// <param name="WhyNot">Why nothing can be taken from there yet; null where it can.</param>
/// <param name="There">How many texts stand there now.</param>
/// <param name="Quotable">How many of them may be quoted.</param>
/// <param name="New">How many of them are not in the analysis.</param>
/// <param name="Gone">How many texts of the analysis stand there no longer, or may no longer be quoted.</param>
/// <param name="Pointing">How many stay outside, because they seem to point at a person.</param>
/// <param name="BroughtAt">When texts were last taken from there.</param>
public sealed record BringableLine(
    SourceKind Kind,
    RecordRef Place,
    string Name,
    string? WhyNot,
    int There,
    int Quotable,
    int New,
    int Gone,
    int Pointing,
    DateTimeOffset? BroughtAt
);

internal sealed class GetBringableHandler(Gate gate) : IQueryHandler<GetBringable, BringablePage>
{
    public async Task<Outcome<BringablePage>> Handle(GetBringable query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var analysis = await db.Set<AnalysisProject>().SingleOrDefaultAsync(a => a.Id == query.AnalysisId, cancel);
        if (analysis is null)
        {
            return new Refusal.NotFound();
        }
        var sources = await db.Set<TextSource>()
            .Where(s => s.AnalysisId == analysis.Id && s.FromKind != null)
            .ToListAsync(cancel);
        var lines = ImmutableArray.CreateBuilder<BringableLine>();
        foreach (var place in await PlacesToHear.Of(db, analysis, cancel))
        {
            if (
                await gate.WhyNot(db, reading.Standing, place, cancel) is null
                && await GivenRows.Of(db, place, cancel) is { } given
            )
            {
                var source = sources.Find(s => s.Kind == place.Kind && s.From == place.Record);
                lines.Add(Line(place, given, await given.Count(db, source?.Id, cancel), source));
            }
        }
        return new BringablePage(analysis.Title, lines.ToImmutable());
    }

    private static BringableLine Line(GivenPlace place, GivenRows given, GivenCounts counts, TextSource? source) =>
        new(
            place.Kind,
            place.Record,
            given.Name,
            given.WhyNot,
            counts.There,
            counts.Quotable,
            counts.New,
            counts.Gone,
            counts.Pointing,
            source?.BroughtAt
        );
}
