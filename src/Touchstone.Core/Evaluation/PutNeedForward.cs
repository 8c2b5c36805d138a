using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Priorities;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Evaluation;

/// <summary>
/// Puts a need that an evaluation found before an open priority round, as a proposal of the body itself. From here on it is
/// ranked and decided like every other.
/// </summary>
public sealed record PutNeedForward(
    Guid NeedId,
    Guid RoundId,
    ImmutableArray<string> NeedKinds,
    string Evidence,
    string ExistingProvision,
    string Feasibility,
    string MultiProfessional,
    ImmutableArray<string> Professions
) : Command<ProposalReceipt>
{
    public override RecordRef? Subject => RecordKinds.FoundNeed.Ref(NeedId);
}

internal sealed class PutNeedForwardHandler(ICommandHandler<SubmitProposal, ProposalReceipt> priorities)
    : ICommandHandler<PutNeedForward, ProposalReceipt>
{
    public async Task<Outcome<ProposalReceipt>> Handle(PutNeedForward command, Work work, CancellationToken cancel)
    {
        var need = await work.Db.Set<FoundNeed>().SingleOrDefaultAsync(n => n.Id == command.NeedId, cancel);
        if (need is null)
        {
            return new Refusal.NotFound();
        }
        if (need.ProposalId is not null)
        {
            return new Refusal.OutOfOrder("This need has been put forward.");
        }
        var proposer = await work.Db.Set<Account>().SingleAsync(a => a.Id == work.Actor.Id, cancel);
        var submitted = await priorities.Handle(
            new SubmitProposal(
                command.RoundId,
                need.Area,
                command.NeedKinds,
                need.Need,
                command.Evidence,
                command.ExistingProvision,
                command.Feasibility,
                command.MultiProfessional,
                command.Professions,
                work.Site.Body,
                proposer.DisplayName,
                proposer.Email!
            ),
            work,
            cancel
        );
        if (!submitted.IsDone)
        {
            return submitted.Refusal is Refusal.NotFound
                ? Refusal.For(nameof(command.RoundId), "Choose an open priority round")
                : submitted.Refusal;
        }
        var proposal = RecordKinds.Proposal.Ref(submitted.Value.Id);
        need.PutForward(proposal.Id);
        work.Link(proposal, Relation.CameFrom, need.Ref, "The need that evaluation found");
        await work.Settle(need.Ref, cancel);
        work.Log("need-put-forward", need.Ref, new { command.RoundId, proposal = proposal.Id });
        return submitted.Value;
    }
}
