using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Priorities;

/// <summary>Puts the proposals of a closed round in order of priority, each with the reason for its place.</summary>
/// <param name="Ranking">Every proposal of the round once; the first is the highest priority.</param>
/// <param name="Seen">The revision of the round that the person saw.</param>
public sealed record RankProposals(Guid RoundId, ImmutableArray<RankedProposal> Ranking, int Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.PriorityRound.Ref(RoundId);
}

public sealed record RankedProposal(Guid ProposalId, string Reason);

internal sealed class RankProposalsHandler : ICommandHandler<RankProposals, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RankProposals command, Work work, CancellationToken cancel)
    {
        var round = await work.Db.Set<PriorityRound>().SingleOrDefaultAsync(r => r.Id == command.RoundId, cancel);
        if (round is null)
        {
            return new Refusal.NotFound();
        }
        if (work.Now < round.ClosesAt)
        {
            return new Refusal.OutOfOrder(
                "Proposals are ranked when the round has closed, so that each is compared with all others."
            );
        }
        if (round.ConcludedAt is not null)
        {
            return new Refusal.OutOfOrder("This round has been concluded.");
        }
        var proposals = await work.Db.Set<Proposal>().Where(p => p.RoundId == round.Id).ToListAsync(cancel);
        var faults = new Faults()
            .When(
                !command.Ranking.Select(r => r.ProposalId).Order().SequenceEqual(proposals.Select(p => p.Id).Order()),
                nameof(command.Ranking),
                "Give every proposal one place: each place once"
            )
            .When(
                command.Ranking.Any(r => string.IsNullOrWhiteSpace(r.Reason)),
                nameof(command.Ranking),
                "Enter a reason for the place of every proposal"
            )
            .When(
                command.Ranking.Any(r => r.Reason.Length > 2_000),
                nameof(command.Ranking),
                "Shorten the reasons to 2,000 characters or fewer each"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (round.Revision != command.Seen)
        {
            return new Refusal.Stale([
                .. proposals
                    .OrderBy(p => p.Rank ?? int.MaxValue)
                    .Select(p => new StaleField(
                        p.Area,
                        $"{command.Ranking.FindIndex(p.Id) + 1}",
                        p.Rank?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "not ranked"
                    )),
            ]);
        }
        for (var i = 0; i < command.Ranking.Length; i++)
        {
            var ranked = command.Ranking[i];
            proposals.Single(p => p.Id == ranked.ProposalId).PlaceAt(i + 1, ranked.Reason.Trim());
        }
        round.Ranked();
        work.Log("proposals-ranked", round.Ref, command.Ranking);
        return Nothing.Value;
    }
}

file static class Ranking
{
    public static int FindIndex(this ImmutableArray<RankedProposal> ranking, Guid proposal)
    {
        for (var i = 0; i < ranking.Length; i++)
        {
            if (ranking[i].ProposalId == proposal)
            {
                return i;
            }
        }
        return -1;
    }
}
