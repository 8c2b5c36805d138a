using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Projects;

/// <summary>Adds a milestone to a project.</summary>
public sealed record SetMilestone(Guid ProjectId, string Title, DateOnly DueOn) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Project.Ref(ProjectId);
}

internal sealed class SetMilestoneHandler : ICommandHandler<SetMilestone, Guid>
{
    public async Task<Outcome<Guid>> Handle(SetMilestone command, Work work, CancellationToken cancel)
    {
        if (!await work.Db.Set<Project>().AnyAsync(p => p.Id == command.ProjectId, cancel))
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .Text(command.Title, nameof(command.Title), "what will have been reached", 200)
            .When(command.DueOn < work.Today, nameof(command.DueOn), "Enter a date that is not in the past");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var milestone = new Milestone(command.ProjectId, command.Title.Trim(), command.DueOn);
        work.Db.Add(milestone);
        work.Log("milestone-set", RecordKinds.Project.Ref(command.ProjectId), new { milestone.Title, milestone.DueOn });
        return milestone.Id;
    }
}
