using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Groups;

/// <summary>Adds an expert group to a project. The steering group and the reference group come with the project.</summary>
public sealed record AddGroup(Guid ProjectId, string Name, string Terms) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Project.Ref(ProjectId);
}

internal sealed class AddGroupHandler : ICommandHandler<AddGroup, Guid>
{
    public async Task<Outcome<Guid>> Handle(AddGroup command, Work work, CancellationToken cancel)
    {
        var project = await work.Db.Set<Project>().SingleOrDefaultAsync(p => p.Id == command.ProjectId, cancel);
        if (project is null)
        {
            return new Refusal.NotFound();
        }
        var name = command.Name.Trim();
        var faults = new Faults()
            .Text(name, nameof(command.Name), "the name of the group", 200)
            .Optional(command.Terms, nameof(command.Terms), "the terms of reference", 20_000)
            .When(
                await work
                    .Db.Set<WorkingGroup>()
                    .AnyAsync(g => g.ProjectId == project.Id && g.Name.ToLower() == name.ToLower(), cancel),
                nameof(command.Name),
                "Choose another name: the project has a group of this name"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var group = new WorkingGroup(project.Id, GroupKind.Expert, name, command.Terms.Trim());
        work.Db.Add(group);
        work.Enter(group.Ref, $"{name} of {project.Title}", "", project.CredentialId, false, project.Ref);
        var specification = await work
            .Db.Set<Specification>()
            .SingleAsync(s => s.CredentialId == project.CredentialId, cancel);
        work.Hold(specification.Ref, group.Ref);
        work.Log("group-added", group.Ref, new { name });
        return group.Id;
    }
}
