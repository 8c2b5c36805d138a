using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Priorities;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Development.Projects;

/// <summary>
/// Sets up the project of a commission, with its steering group, its open reference group and an empty specification. A
/// resource that came in by the second door gets a project too: what it needs is to be brought in as a specification.
/// </summary>
public sealed record SetUpProject(Guid CommissionId, string Title, string Scope) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Commission.Ref(CommissionId);
}

internal sealed class SetUpProjectHandler : ICommandHandler<SetUpProject, Guid>
{
    public async Task<Outcome<Guid>> Handle(SetUpProject command, Work work, CancellationToken cancel)
    {
        var commission = await work
            .Db.Set<Commission>()
            .SingleOrDefaultAsync(c => c.Id == command.CommissionId, cancel);
        if (commission is null)
        {
            return new Refusal.NotFound();
        }
        if (await work.Db.Set<Project>().AnyAsync(p => p.CommissionId == commission.Id, cancel))
        {
            return new Refusal.OutOfOrder("The project of this commission has been set up already.");
        }
        var faults = new Faults()
            .Text(command.Title, nameof(command.Title), "the title of the project", 200)
            .Text(command.Scope, nameof(command.Scope), "the scope", 10_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var credential = await work.CredentialOf(commission.CredentialId, cancel);
        var project = new Project(
            credential.Id,
            commission.Id,
            commission.OrganisationId,
            commission.LeadId,
            command.Title.Trim(),
            command.Scope.Trim(),
            work.Now
        );
        work.Db.Add(project);
        work.Enter(project.Ref, project.Title, project.Scope, credential.Id, true, credential.Ref);
        work.Link(project.Ref, Relation.CameFrom, commission.Ref, "Set up to carry out the commission");
        var steering = Begin(work, project, GroupKind.Steering, "Steering group");
        Begin(work, project, GroupKind.Reference, "Reference group");
        await BeginSpecification(work, project, commission, credential, steering, cancel);
        await work.Settle(commission.Ref, cancel);
        await work.Ask(
            project.LeadId,
            credential.Door == EntryDoor.ExistingResource
                ? "Bring the resource in"
                : "Bring together the steering group",
            project.Ref,
            work.Today.AddDays(28),
            cancel
        );
        work.Log("project-set-up", project.Ref, new { project.Title, project.Scope });
        return project.Id;
    }

    private static WorkingGroup Begin(Work work, Project project, GroupKind kind, string name)
    {
        var group = new WorkingGroup(project.Id, kind, name, "");
        work.Db.Add(group);
        work.Enter(group.Ref, $"{name} of {project.Title}", "", project.CredentialId, false, project.Ref);
        return group;
    }

    private static async Task BeginSpecification(
        Work work,
        Project project,
        Commission commission,
        Credential credential,
        WorkingGroup steering,
        CancellationToken cancel
    )
    {
        var specification = await work
            .Db.Set<Specification>()
            .SingleOrDefaultAsync(s => s.CredentialId == credential.Id, cancel);
        if (specification is null)
        {
            specification = EmptySpecification.Of(credential, work.Reference.Mpf.On(work.Today), work.Now);
            work.Db.Add(specification);
            work.Enter(
                specification.Ref,
                $"Draft specification of {credential.Name}",
                "",
                credential.Id,
                false,
                project.Ref,
                steering.Ref
            );
            work.Link(specification.Ref, Relation.CameFrom, commission.Ref, "Written to carry out the commission");
        }
        else
        {
            work.Hold(specification.Ref, project.Ref);
            work.Hold(specification.Ref, steering.Ref);
            work.Link(
                specification.Ref,
                Relation.InformedBy,
                commission.Ref,
                "Revised to carry out a later commission"
            );
        }
    }
}
