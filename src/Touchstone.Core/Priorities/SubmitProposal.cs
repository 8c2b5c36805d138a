using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;
using Touchstone.Core.Workforce.Findings;

namespace Touchstone.Core.Priorities;

/// <summary>An organisation puts a workforce need forward. Anyone may, without an account; who has one can follow it.</summary>
public sealed record SubmitProposal(
    Guid RoundId,
    string Area,
    ImmutableArray<string> NeedKinds,
    string Need,
    string Evidence,
    string ExistingProvision,
    string Feasibility,
    string MultiProfessional,
    ImmutableArray<string> Professions,
    string OrganisationName,
    string ContactName,
    string ContactEmail
) : Command<ProposalReceipt>
{
    /// <summary>Published findings of the workforce baseline that show the need.</summary>
    public ImmutableArray<Guid> Findings { get; init; } = [];

    public override RecordRef? Subject => RecordKinds.PriorityRound.Ref(RoundId);
}

/// <summary>What the person gets to keep.</summary>
public sealed record ProposalReceipt(Guid Id, string Reference);

internal sealed class SubmitProposalHandler : ICommandHandler<SubmitProposal, ProposalReceipt>
{
    public async Task<Outcome<ProposalReceipt>> Handle(SubmitProposal command, Work work, CancellationToken cancel)
    {
        var round = await work.Db.Set<PriorityRound>().SingleOrDefaultAsync(r => r.Id == command.RoundId, cancel);
        if (round is null)
        {
            return new Refusal.NotFound();
        }
        if (!round.TakesProposals(work.Now))
        {
            return new Refusal.OutOfOrder("This round is not open for proposals.");
        }
        var cited = await Cited(command, work, cancel);
        var faults = Faults(command, work)
            .When(
                cited.Count < command.Findings.Distinct().Count(),
                nameof(command.Findings),
                "Choose findings from the list"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var proposal = await Make(command, round, work, cancel);
        work.Db.Add(proposal);
        work.Enter(proposal.Ref, proposal.Area, proposal.Need, null, false, round.Ref);
        work.Link(
            proposal.Ref,
            Relation.Answers,
            round.Ref,
            $"Put forward by {proposal.OrganisationName} in answer to the round"
        );
        foreach (var finding in cited)
        {
            work.Link(proposal.Ref, Relation.InformedBy, finding.Ref, $"Shown by the baseline: {finding.Statement}");
        }
        if (work.Actor.AccountId is { } proposer)
        {
            await work.Give(proposer, Role.Proposer, proposal.Ref, cancel);
        }
        await work.SendTo(proposal.ContactEmail, Receipt(proposal, round), cancel);
        await work.AskRole(
            Role.ProgrammeManager,
            null,
            "Rank the proposals of this round",
            round.Ref,
            Platform.Site.DateOf(round.ClosesAt).AddDays(28),
            cancel
        );
        work.Log(
            "proposal-submitted",
            proposal.Ref,
            new
            {
                proposal.Reference,
                proposal.Area,
                proposal.OrganisationName,
                findings = cited.Select(f => f.Id),
            }
        );
        return new ProposalReceipt(proposal.Id, proposal.Reference);
    }

    private static Task<List<WorkforceFinding>> Cited(SubmitProposal command, Work work, CancellationToken cancel)
    {
        var ids = command.Findings.ToArray();
        return work
            .Db.Set<WorkforceFinding>()
            .Where(f => ids.Contains(f.Id) && f.PublishedAt != null)
            .ToListAsync(cancel);
    }

    private static Faults Faults(SubmitProposal command, Work work) =>
        new Faults()
            .Text(command.Area, nameof(command.Area), "the area of practice", 200)
            .When(command.NeedKinds.IsEmpty, nameof(command.NeedKinds), "Choose at least one kind of need")
            .Each(command.NeedKinds, work.Reference.NeedKinds.Latest.Codes, nameof(command.NeedKinds), "kinds of need")
            .Text(command.Need, nameof(command.Need), "the need", ProposalCase.Limit)
            .Text(command.Evidence, nameof(command.Evidence), "the evidence for the need", ProposalCase.Limit)
            .Text(
                command.ExistingProvision,
                nameof(command.ExistingProvision),
                "what exists already",
                ProposalCase.Limit
            )
            .Text(command.Feasibility, nameof(command.Feasibility), "why it is feasible", ProposalCase.Limit)
            .Text(
                command.MultiProfessional,
                nameof(command.MultiProfessional),
                "why it is a need at advanced level across professions",
                ProposalCase.Limit
            )
            .When(
                command.Professions.Distinct().Count() < 2,
                nameof(command.Professions),
                "Choose at least two professions: a credential is multi-professional"
            )
            .Each(
                command.Professions,
                work.Reference.Professions.Latest.Codes,
                nameof(command.Professions),
                "professions"
            )
            .Text(command.OrganisationName, nameof(command.OrganisationName), "the name of your organisation", 200)
            .Text(command.ContactName, nameof(command.ContactName), "your name", 200)
            .Address(command.ContactEmail, nameof(command.ContactEmail), "your e-mail address");

    private static async Task<Proposal> Make(
        SubmitProposal command,
        PriorityRound round,
        Work work,
        CancellationToken cancel
    )
    {
        var number = await work
            .Db.Database.SqlQuery<long>($"select nextval('priorities.proposal_number') as \"Value\"")
            .SingleAsync(cancel);
        return new Proposal(
            round.Id,
            $"P-{work.Today.Year}-{number:000}",
            new ProposalCase(
                command.Area.Trim(),
                command.NeedKinds,
                command.Need.Trim(),
                command.Evidence.Trim(),
                command.ExistingProvision.Trim(),
                command.Feasibility.Trim(),
                command.MultiProfessional.Trim(),
                [.. command.Professions.Distinct()]
            ),
            new Proposer(
                command.OrganisationName.Trim(),
                command.ContactName.Trim(),
                command.ContactEmail.Trim(),
                work.Actor.AccountId
            ),
            work.Now
        );
    }

    private static Letter Receipt(Proposal proposal, PriorityRound round) =>
        new(
            $"proposal-receipt/{proposal.Id}",
            $"We have your proposal {proposal.Reference}",
            proposal.ContactName,
            [
                $"Thank you for proposing \u201c{proposal.Area}\u201d in the round \u201c{round.Title}\u201d. Your reference is {proposal.Reference}.",
                "When the round has closed, all proposals are ranked and decided together. We will write to you with the decision and the reasons for it.",
            ],
            new LetterAction("See the round and its dates", round.Ref.Kind.PathOf(round.Id)),
            proposal.Ref
        );
}
