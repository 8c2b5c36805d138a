using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>The latest findings of a collection: those that are public, and for those who work on it, all.</summary>
public sealed record GetFindings(Guid RoundId) : Query<FindingList>
{
    public override RecordRef? Subject => RecordKinds.BaselineRound.Ref(RoundId);
}

public sealed record FindingList(
    Guid RoundId,
    string Round,
    DateOnly AsAt,
    ImmutableArray<WorkforceFinding> Findings,
    bool CanCompute,
    bool CanPublish,
    bool CanSeeRoles
);

internal sealed class GetFindingsHandler : IQueryHandler<GetFindings, FindingList>
{
    public async Task<Outcome<FindingList>> Handle(GetFindings query, Reading reading, CancellationToken cancel)
    {
        var round = await reading.Db.Set<BaselineRound>().SingleOrDefaultAsync(r => r.Id == query.RoundId, cancel);
        if (round is null)
        {
            return new Refusal.NotFound();
        }
        var all = await reading
            .Db.Set<WorkforceFinding>()
            .Where(f => f.RoundId == round.Id)
            .OrderBy(f => f.Number)
            .ToListAsync(cancel);
        var worksOnIt = SeesAll(reading.Standing);
        var shown = worksOnIt
            ? all.Where(f => f.SupersededBy is null)
            // Somebody outside sees the last that was published, also while a later one is being looked at.
            : all.Where(f => f.PublishedAt is not null).GroupBy(f => f.Kind).Select(g => g.Last());
        return new FindingList(
            round.Id,
            round.Title,
            round.AsAt,
            [.. shown.OrderBy(f => f.Kind)],
            reading.Standing.HoldsAny(Role.ProgrammeManager, Role.Evaluator),
            reading.Standing.Holds(Role.ProgrammeManager)
                && all.Exists(f => f.SupersededBy is null && f.PublishedAt is null),
            worksOnIt
        );
    }

    internal static bool SeesAll(Standing standing) =>
        standing.HoldsAny(Role.ProgrammeManager, Role.Evaluator, Role.RegionalLead);
}
