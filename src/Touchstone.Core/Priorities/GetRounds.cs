using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Priorities;

/// <summary>All priority rounds, the latest first.</summary>
public sealed record GetRounds : Query<RoundList>;

public sealed record RoundList(ImmutableArray<RoundLine> Rounds, bool CanOpen);

public sealed record RoundLine(
    Guid Id,
    string Title,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    RoundPhase Phase,
    int Proposals
);

/// <summary>Where a round stands at this moment.</summary>
public enum RoundPhase
{
    NotOpenYet,
    Open,
    Ranking,
    Concluded,
}

internal sealed class GetRoundsHandler : IQueryHandler<GetRounds, RoundList>
{
    public async Task<Outcome<RoundList>> Handle(GetRounds query, Reading reading, CancellationToken cancel)
    {
        var rounds = await reading
            .Db.Set<PriorityRound>()
            .OrderByDescending(r => r.OpensAt)
            .Select(r => new { Round = r, Proposals = reading.Db.Set<Proposal>().Count(p => p.RoundId == r.Id) })
            .ToListAsync(cancel);
        return new RoundList(
            [
                .. rounds.Select(r => new RoundLine(
                    r.Round.Id,
                    r.Round.Title,
                    r.Round.OpensAt,
                    r.Round.ClosesAt,
                    r.Round.PhaseAt(reading.Now),
                    r.Proposals
                )),
            ],
            reading.Standing.Holds(Role.ProgrammeManager)
        );
    }
}
