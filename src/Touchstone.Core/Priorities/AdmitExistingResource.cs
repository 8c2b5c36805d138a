using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Priorities;

/// <summary>
/// The second door: a resource that exists already enters at stage 4. Stages 1 to 3 are skipped by the decision that says
/// why, and the organisation that made the resource brings it in as a specification.
/// </summary>
public sealed record AdmitExistingResource(
    string Name,
    string Scope,
    Guid OrganisationId,
    Guid LeadId,
    string Outcome,
    string Reasons,
    string Delegation,
    DateOnly DecidedOn,
    ImmutableArray<Guid> Deciders
) : Command<Guid>
{
    /// <summary>Code of this kind of decision in the reference data.</summary>
    public const string Kind = "existing-resource";
}

internal sealed class AdmitExistingResourceHandler : ICommandHandler<AdmitExistingResource, Guid>
{
    private static readonly Stage[] Skipped = [Stage.PrioritySetting, Stage.Selection, Stage.Development];

    public async Task<Outcome<Guid>> Handle(AdmitExistingResource command, Work work, CancellationToken cancel)
    {
        var name = command.Name.Trim();
        var faults = new Faults()
            .Text(name, nameof(command.Name), "the name of the resource", 200)
            .Text(command.Scope, nameof(command.Scope), "what it covers", 2_000)
            .When(
                await work
                    .Db.Set<Credential>()
                    .AnyAsync(c => c.RetiredAt == null && c.Name.ToLower() == name.ToLower(), cancel),
                nameof(command.Name),
                "Enter another name: a credential of this name exists"
            )
            .When(
                !await work.Db.Set<Organisation>().AnyAsync(o => o.Id == command.OrganisationId, cancel),
                nameof(command.OrganisationId),
                "Choose the organisation that made it"
            )
            .When(
                !await work.Db.Set<Account>().AnyAsync(a => a.Id == command.LeadId, cancel),
                nameof(command.LeadId),
                "Choose who speaks for the resource"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var credential = work.BeginJourney(name, command.Scope.Trim(), EntryDoor.ExistingResource);
        credential.DeveloperId = command.OrganisationId;
        var taken = await work.Decide(
            new DecisionDraft(
                AdmitExistingResource.Kind,
                credential.Ref,
                command.Outcome,
                command.Reasons,
                command.Delegation,
                command.DecidedOn,
                command.Deciders
            )
            {
                Credential = credential.Id,
                Title = $"Admission of the existing resource {name}",
                IsPublic = true,
            },
            cancel
        );
        if (!taken.IsDone)
        {
            return taken.Refusal;
        }
        if (!work.Reference.OutcomeOf(taken.Value).IsPositive)
        {
            work.Retire(credential, $"Not admitted: {work.Reference.OutcomeOf(taken.Value).Name}");
            return credential.Id;
        }
        foreach (var stage in Skipped)
        {
            work.SkipStage(credential, stage, taken.Value);
        }
        var commission = new Commission(
            credential.Id,
            null,
            command.OrganisationId,
            command.LeadId,
            command.Scope.Trim(),
            work.Today.AddDays(90),
            work.Now
        );
        work.Db.Add(commission);
        work.Enter(commission.Ref, $"Existing resource {name}", commission.Brief, credential.Id, true, credential.Ref);
        work.Link(commission.Ref, Relation.DecidedBy, taken.Value.Ref, "Admitted by the second door");
        work.Link(credential.Ref, Relation.CameFrom, commission.Ref, "The resource existed before the journey began");
        await work.Give(command.LeadId, Role.Developer, credential.Ref, cancel);
        await work.Ask(
            command.LeadId,
            "Bring the resource in as a specification",
            commission.Ref,
            commission.DueOn,
            cancel,
            "/development/new?commission=" + commission.Id
        );
        return credential.Id;
    }
}
