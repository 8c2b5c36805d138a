using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>The lines of a plan: of the draft where there is one, else of the version that counts.</summary>
/// <param name="Version">The number of another version.</param>
public sealed record GetPlanLines(Guid ReturnId, int? Version = null, int Skip = 0, int Take = int.MaxValue)
    : Query<PlanLinesPage>
{
    public override RecordRef? Subject => RecordKinds.WorkforceReturn.Ref(ReturnId);
}

/// <param name="Number">The version's number; 0 while nothing has been written.</param>
public sealed record PlanLinesPage(
    Guid ReturnId,
    int Number,
    bool IsDraft,
    int Total,
    PlanColumns Columns,
    ImmutableArray<PlanLineShown> Lines,
    int Revision
);

/// <param name="Cells">In the order of the columns.</param>
public sealed record PlanLineShown(int Line, ImmutableArray<string?> Cells);

internal sealed class GetPlanLinesHandler : IQueryHandler<GetPlanLines, PlanLinesPage>
{
    public async Task<Outcome<PlanLinesPage>> Handle(GetPlanLines query, Reading reading, CancellationToken cancel)
    {
        var asked = await reading
            .Db.Set<BaselineReturn>()
            .SingleOrDefaultAsync(r => r.Id == query.ReturnId && r.Source == ReturnSource.Plan, cancel);
        if (asked is null)
        {
            return new Refusal.NotFound();
        }
        if (await reading.IsElsewhere(asked, await Gate.ChainOf(reading.Db, asked.Ref, cancel), cancel))
        {
            return new Refusal.NotAllowed();
        }
        var round = await reading.Db.Set<BaselineRound>().SingleAsync(r => r.Id == asked.RoundId, cancel);
        var columns = PlanColumns.Of(round, reading.Reference);
        var shown = asked.DraftId ?? asked.SignedId;
        var version = await reading
            .Db.Set<ReturnVersion>()
            .Where(v => v.ReturnId == asked.Id)
            .SingleOrDefaultAsync(v => query.Version == null ? v.Id == shown : v.Number == query.Version, cancel);
        if (version is null)
        {
            return query.Version is null
                ? new PlanLinesPage(asked.Id, 0, true, 0, columns, [], asked.Revision)
                : new Refusal.NotFound();
        }
        var lines = await reading
            .Db.Set<PlanLine>()
            .Where(l => l.VersionId == version.Id)
            .OrderBy(l => l.Line)
            .Skip(query.Skip)
            .Take(query.Take)
            .ToListAsync(cancel);
        return new PlanLinesPage(
            asked.Id,
            version.Number,
            version.SignedAt is null,
            version.Lines,
            columns,
            [.. lines.Select(l => new PlanLineShown(l.Line, [.. PlanLines.Cells(columns, l.Cells)]))],
            asked.Revision
        );
    }
}
