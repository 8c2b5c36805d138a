using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Projects;

/// <summary>Changes what a project is called or covers.</summary>
/// <param name="Seen">The revision that the person saw.</param>
public sealed record ReviseProject(Guid ProjectId, string Title, string Scope, int Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Project.Ref(ProjectId);
}

internal sealed class ReviseProjectHandler : ICommandHandler<ReviseProject, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ReviseProject command, Work work, CancellationToken cancel)
    {
        var project = await work.Db.Set<Project>().SingleOrDefaultAsync(p => p.Id == command.ProjectId, cancel);
        if (project is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .Text(command.Title, nameof(command.Title), "the title of the project", 200)
            .Text(command.Scope, nameof(command.Scope), "the scope", 10_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (project.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Title", command.Title, project.Title),
                new StaleField("Scope", command.Scope, project.Scope),
            ]);
        }
        work.Log(
            "project-revised",
            project.Ref,
            new
            {
                from = new { project.Title, project.Scope },
                command.Title,
                command.Scope,
            }
        );
        project.Revise(command.Title.Trim(), command.Scope.Trim());
        var item = await work.ItemOf(project.Ref, cancel);
        item.Title = project.Title;
        item.Summary = project.Scope;
        return Nothing.Value;
    }
}
