using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Priorities;

/// <summary>The proposals of a round, by rank and then by the time they came in.</summary>
public sealed record GetProposals(Guid RoundId, string? Find = null, ProposalState? State = null) : Query<ProposalList>
{
    public override RecordRef? Subject => RecordKinds.PriorityRound.Ref(RoundId);
}

public sealed record ProposalList(
    Guid RoundId,
    string Round,
    RoundPhase Phase,
    int Revision,
    ImmutableArray<ProposalLine> Proposals,
    bool CanRank
);

public sealed record ProposalLine(
    Guid Id,
    string Reference,
    string Area,
    string OrganisationName,
    DateTimeOffset SubmittedAt,
    ProposalState State,
    int? Rank,
    string? RankReason
);

internal sealed class GetProposalsHandler : IQueryHandler<GetProposals, ProposalList>
{
    public async Task<Outcome<ProposalList>> Handle(GetProposals query, Reading reading, CancellationToken cancel)
    {
        var round = await reading.Db.Set<PriorityRound>().SingleOrDefaultAsync(r => r.Id == query.RoundId, cancel);
        if (round is null)
        {
            return new Refusal.NotFound();
        }
        var closed = reading.Standing.InConflictOn(RecordKinds.Proposal).ToArray();
        var proposals = reading.Db.Set<Proposal>().Where(p => p.RoundId == round.Id && !closed.Contains(p.Id));
        if (!string.IsNullOrWhiteSpace(query.Find))
        {
            var words = $"%{Like.Escape(query.Find.Trim())}%";
            proposals = proposals.Where(p =>
                EF.Functions.ILike(p.Area, words)
                || EF.Functions.ILike(p.OrganisationName, words)
                || EF.Functions.ILike(p.Reference, words)
            );
        }
        if (query.State is { } state)
        {
            proposals = proposals.Where(p => p.State == state);
        }
        var lines = await proposals
            .OrderBy(p => p.Rank ?? int.MaxValue)
            .ThenBy(p => p.SubmittedAt)
            .Select(p => new ProposalLine(
                p.Id,
                p.Reference,
                p.Area,
                p.OrganisationName,
                p.SubmittedAt,
                p.State,
                p.Rank,
                p.RankReason
            ))
            .ToListAsync(cancel);
        return new ProposalList(
            round.Id,
            round.Title,
            round.PhaseAt(reading.Now),
            round.Revision,
            [.. lines],
            reading.Standing.Holds(Role.ProgrammeManager)
        );
    }
}
