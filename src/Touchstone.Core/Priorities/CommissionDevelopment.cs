using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Priorities;

/// <summary>Commissions an organisation, and the person who leads for it, to develop a selected credential.</summary>
public sealed record CommissionDevelopment(
    Guid CredentialId,
    Guid OrganisationId,
    Guid LeadId,
    string Brief,
    DateOnly DueOn
) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Credential.Ref(CredentialId);
}

internal sealed class CommissionDevelopmentHandler : ICommandHandler<CommissionDevelopment, Guid>
{
    public async Task<Outcome<Guid>> Handle(CommissionDevelopment command, Work work, CancellationToken cancel)
    {
        var proposal = await work
            .Db.Set<Proposal>()
            .SingleOrDefaultAsync(p => p.CredentialId == command.CredentialId, cancel);
        if (proposal is null)
        {
            return new Refusal.NotFound();
        }
        if (proposal.State != ProposalState.Selected)
        {
            return new Refusal.OutOfOrder("This credential has not been selected for development.");
        }
        if (await work.Db.Set<Commission>().AnyAsync(c => c.CredentialId == command.CredentialId, cancel))
        {
            return new Refusal.OutOfOrder("The development has been commissioned already.");
        }
        var lead = await work.Db.Set<Account>().SingleOrDefaultAsync(a => a.Id == command.LeadId, cancel);
        var faults = new Faults()
            .When(
                !await work.Db.Set<Organisation>().AnyAsync(o => o.Id == command.OrganisationId, cancel),
                nameof(command.OrganisationId),
                "Choose an organisation"
            )
            .When(lead is null, nameof(command.LeadId), "Choose who leads the development")
            .Text(command.Brief, nameof(command.Brief), "what is commissioned", 10_000)
            .When(command.DueOn <= work.Today, nameof(command.DueOn), "Enter a date in the future");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var credential = await work.CredentialOf(command.CredentialId, cancel);
        var commission = new Commission(
            credential.Id,
            proposal.Id,
            command.OrganisationId,
            command.LeadId,
            command.Brief.Trim(),
            command.DueOn,
            work.Now
        );
        work.Db.Add(commission);
        credential.DeveloperId = command.OrganisationId;
        work.Enter(
            commission.Ref,
            $"Commission to develop {credential.Name}",
            commission.Brief,
            credential.Id,
            true,
            credential.Ref
        );
        work.Link(commission.Ref, Relation.CameFrom, proposal.Ref, "Commissioned to answer the need");
        work.Link(commission.Ref, Relation.CameFrom, credential.Ref, "Commissioned for the credential");
        var decision = await work.Db.LatestDecision(DecideGateway.Kind, proposal.Ref, cancel);
        work.Link(commission.Ref, Relation.DecidedBy, decision!.Ref, "After selection at the gateway");
        await work.Give(command.LeadId, Role.Developer, credential.Ref, cancel);
        work.FinishStage(credential, Stage.Selection);
        work.StartStage(credential, Stage.Development);
        work.ForecastStage(
            credential,
            Stage.Development,
            command.DueOn,
            "Agreed when the development was commissioned"
        );
        await work.Settle(credential.Ref, cancel);
        await work.Ask(
            command.LeadId,
            "Set up the development project",
            commission.Ref,
            work.Today.AddDays(28),
            cancel,
            "/development/new?commission=" + commission.Id
        );
        await work.Send(
            command.LeadId,
            new Letter(
                $"commission/{commission.Id}",
                $"You are commissioned to lead the development of {credential.Name}",
                null,
                [
                    $"Your organisation has been commissioned to develop the specification of \u201c{credential.Name}\u201d by {command.DueOn:d MMMM yyyy}.",
                    "The next step is to set up the project and its groups.",
                ],
                new LetterAction("Set up the project", $"/development/new?commission={commission.Id}"),
                commission.Ref
            ),
            cancel
        );
        work.Log(
            "development-commissioned",
            commission.Ref,
            new
            {
                command.OrganisationId,
                command.LeadId,
                command.DueOn,
            }
        );
        return commission.Id;
    }
}
