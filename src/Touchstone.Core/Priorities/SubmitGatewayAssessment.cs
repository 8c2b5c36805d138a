using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Priorities;

/// <summary>An assessor judges a prioritised proposal against each gateway criterion, with reasons.</summary>
public sealed record SubmitGatewayAssessment(Guid ProposalId, ImmutableArray<CriterionJudgement> Judgements)
    : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Proposal.Ref(ProposalId);
}

/// <summary>The level chosen for one criterion, and why.</summary>
public sealed record CriterionJudgement(string Criterion, string? Level, string? Reasons);

internal sealed class SubmitGatewayAssessmentHandler : ICommandHandler<SubmitGatewayAssessment, Guid>
{
    public async Task<Outcome<Guid>> Handle(SubmitGatewayAssessment command, Work work, CancellationToken cancel)
    {
        var proposal = await work.Db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == command.ProposalId, cancel);
        if (proposal is null)
        {
            return new Refusal.NotFound();
        }
        if (proposal.State is not (ProposalState.Prioritised or ProposalState.Returned))
        {
            return new Refusal.OutOfOrder("This proposal is not at the gateway.");
        }
        var me = work.Actor.Id;
        if (
            await work
                .Db.Set<GatewayAssessment>()
                .AnyAsync(a => a.ProposalId == proposal.Id && a.AssessorId == me, cancel)
        )
        {
            return new Refusal.OutOfOrder("You have assessed this proposal already.");
        }
        var round = await work.Db.Set<PriorityRound>().SingleAsync(r => r.Id == proposal.RoundId, cancel);
        var criteria = work.Reference.GatewayCriteria[round.CriteriaEdition];
        var faults = new Faults();
        foreach (var criterion in criteria)
        {
            var given = command.Judgements.FirstOrDefault(j => j.Criterion == criterion.Code);
            var levels = work.Reference.JudgementScales.Latest[criterion.Scale].Levels.Select(l => l.Code);
            faults
                .OneOf(given?.Level, levels, $"Level{criterion.Code}", $"how far criterion {criterion.Code} is met")
                .Text(given?.Reasons, $"Reasons{criterion.Code}", $"the reasons for criterion {criterion.Code}", 5_000);
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var assessment = new GatewayAssessment(proposal.Id, me, criteria.Edition, work.Now);
        foreach (var criterion in criteria)
        {
            var given = command.Judgements.First(j => j.Criterion == criterion.Code);
            assessment.Judgements.Add(
                new GatewayJudgement(assessment.Id, criterion.Code, given.Level!, given.Reasons!.Trim())
            );
        }
        work.Db.Add(assessment);
        work.Enter(
            assessment.Ref,
            $"Gateway assessment of \u201c{proposal.Area}\u201d",
            "",
            proposal.CredentialId,
            false,
            proposal.Ref
        );
        work.Link(assessment.Ref, Relation.Judges, proposal.Ref, $"Against the gateway criteria of {criteria.Edition}");
        await work.Settle(proposal.Ref, cancel, "Assess the proposal against the gateway criteria");
        await work.AskRole(
            Role.DecisionPanelChair,
            null,
            "Decide at the gateway",
            proposal.Ref,
            work.Today.AddDays(28),
            cancel
        );
        work.Log("gateway-assessment-submitted", assessment.Ref, command.Judgements);
        return assessment.Id;
    }
}
