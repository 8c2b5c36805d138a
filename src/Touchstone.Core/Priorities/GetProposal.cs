using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Provenance;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Findings;
using Touchstone.Frameworks.Codes;

namespace Touchstone.Core.Priorities;

/// <summary>One proposal with its gateway assessments and decisions.</summary>
public sealed record GetProposal(Guid ProposalId) : Query<ProposalPage>
{
    public override RecordRef? Subject => RecordKinds.Proposal.Ref(ProposalId);
}

/// <param name="Assessments">Empty for the proposer: what assessors wrote is for the deciders.</param>
public sealed record ProposalPage(
    Proposal Proposal,
    string Round,
    RoundPhase Phase,
    ImmutableArray<string> NeedKinds,
    ImmutableArray<string> Professions,
    ImmutableArray<Criterion> Criteria,
    ImmutableArray<AssessmentOnPage> Assessments,
    ImmutableArray<PublicDecisionLine> Decisions,
    ImmutableArray<OutcomeOption> PriorityOutcomes,
    ImmutableArray<OutcomeOption> GatewayOutcomes,
    bool CanDecide,
    bool CanAssess
)
{
    /// <summary>Findings of the workforce baseline that the proposal stands on.</summary>
    public ImmutableArray<FindingToCite> Findings { get; init; } = [];
}

public sealed record AssessmentOnPage(
    Guid Id,
    string Assessor,
    DateTimeOffset SubmittedAt,
    ImmutableArray<JudgementOnPage> Judgements
);

public sealed record JudgementOnPage(string Criterion, string Level, string Reasons);

public sealed record PublicDecisionLine(Guid Id, string Outcome, DateOnly DecidedOn, string Reasons);

internal sealed class GetProposalHandler : IQueryHandler<GetProposal, ProposalPage>
{
    public async Task<Outcome<ProposalPage>> Handle(GetProposal query, Reading reading, CancellationToken cancel)
    {
        var proposal = await reading.Db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == query.ProposalId, cancel);
        if (proposal is null)
        {
            return new Refusal.NotFound();
        }
        var round = await reading.Db.Set<PriorityRound>().SingleAsync(r => r.Id == proposal.RoundId, cancel);
        var reference = reading.Reference;
        var decisions = await reading
            .Db.Set<Decision>()
            .Where(d => d.SubjectKind == RecordKinds.Proposal && d.SubjectId == proposal.Id)
            .OrderBy(d => d.RecordedAt)
            .ToListAsync(cancel);
        var isStaff = reading.Standing.HoldsAny(
            Role.ProgrammeManager,
            Role.DecisionPanelMember,
            Role.DecisionPanelChair,
            Role.GatewayAssessor
        );
        var assessments = isStaff ? await Assessments(proposal, reading, cancel) : [];
        var me = reading.Actor.Id;
        var atGateway = proposal.State is ProposalState.Prioritised or ProposalState.Returned;
        var assessed = await reading
            .Db.Set<GatewayAssessment>()
            .AnyAsync(a => a.ProposalId == proposal.Id && a.AssessorId == me, cancel);
        return new ProposalPage(
            proposal,
            round.Title,
            round.PhaseAt(reading.Now),
            [.. proposal.NeedKinds.Select(c => reference.NeedKinds.Latest.Find(c)?.Name ?? c)],
            [.. proposal.Professions.Select(c => reference.Professions.Latest.Find(c)?.Name ?? c)],
            [.. reference.GatewayCriteria[round.CriteriaEdition]],
            assessments,
            [
                .. decisions.Select(d => new PublicDecisionLine(
                    d.Id,
                    reference.OutcomeOf(d).Name,
                    d.DecidedOn,
                    d.Reasons
                )),
            ],
            [.. reference.OutcomeSets.On(reading.Today)[DecidePriority.Kind].Outcomes],
            [.. reference.OutcomeSets.On(reading.Today)[DecideGateway.Kind].Outcomes],
            reading.Standing.HoldsAny(Role.ProgrammeManager, Role.DecisionPanelChair),
            atGateway && !assessed && reading.Standing.Holds(Role.GatewayAssessor)
        )
        {
            Findings = await Findings(proposal, reading, cancel),
        };
    }

    private static async Task<ImmutableArray<FindingToCite>> Findings(
        Proposal proposal,
        Reading reading,
        CancellationToken cancel
    )
    {
        var kind = RecordKinds.WorkforceFinding;
        var found = await (
            from link in reading.Db.Set<Link>()
            join finding in reading.Db.Set<WorkforceFinding>() on link.ToId equals finding.Id
            where link.FromId == proposal.Id && link.ToKind == kind
            select finding
        ).ToListAsync(cancel);
        return
        [
            .. found.OrderBy(f => f.Kind).Select(f => new FindingToCite(f.Id, FindingWords.Of(f.Kind), f.Statement)),
        ];
    }

    private static async Task<ImmutableArray<AssessmentOnPage>> Assessments(
        Proposal proposal,
        Reading reading,
        CancellationToken cancel
    )
    {
        var found = await reading
            .Db.Set<GatewayAssessment>()
            .Include(a => a.Judgements)
            .Where(a => a.ProposalId == proposal.Id)
            .OrderBy(a => a.SubmittedAt)
            .Join(
                reading.Db.Set<Account>(),
                a => a.AssessorId,
                p => p.Id,
                (a, p) => new { Assessment = a, p.DisplayName }
            )
            .ToListAsync(cancel);
        var levels = reading
            .Reference.JudgementScales.Latest.SelectMany(s => s.Levels)
            .ToLookup(l => l.Code, l => l.Name);
        return
        [
            .. found.Select(f => new AssessmentOnPage(
                f.Assessment.Id,
                f.DisplayName,
                f.Assessment.SubmittedAt,
                [
                    .. f
                        .Assessment.Judgements.OrderBy(j => j.Criterion, CodeOrder.Instance)
                        .Select(j => new JudgementOnPage(
                            j.Criterion,
                            levels[j.Level].FirstOrDefault() ?? j.Level,
                            j.Reasons
                        )),
                ]
            )),
        ];
    }
}
