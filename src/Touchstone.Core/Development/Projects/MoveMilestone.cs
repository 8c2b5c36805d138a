using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Projects;

/// <summary>Says that a milestone has been reached, or moves its date with the reason why.</summary>
/// <param name="MetOn">The day on which it was reached; null moves the date instead.</param>
/// <param name="Seen">The revision that the person saw.</param>
public sealed record MoveMilestone(
    Guid ProjectId,
    Guid MilestoneId,
    DateOnly? MetOn,
    DateOnly? DueOn,
    string Because,
    int Seen
) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Project.Ref(ProjectId);
}

internal sealed class MoveMilestoneHandler : ICommandHandler<MoveMilestone, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(MoveMilestone command, Work work, CancellationToken cancel)
    {
        var milestone = await work
            .Db.Set<Milestone>()
            .SingleOrDefaultAsync(m => m.Id == command.MilestoneId && m.ProjectId == command.ProjectId, cancel);
        if (milestone is null)
        {
            return new Refusal.NotFound();
        }
        if (milestone.MetOn is not null)
        {
            return new Refusal.OutOfOrder("This milestone has been reached already.");
        }
        if (milestone.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Due", $"{command.DueOn:d MMMM yyyy}", $"{milestone.DueOn:d MMMM yyyy}"),
            ]);
        }
        if (command.MetOn is { } met)
        {
            if (met > work.Today)
            {
                return Refusal.For(nameof(command.MetOn), "Enter a date that is not in the future");
            }
            milestone.Meet(met);
            work.Log("milestone-reached", RecordKinds.Project.Ref(command.ProjectId), new { milestone.Title, met });
            return Nothing.Value;
        }
        var faults = new Faults()
            .When(command.DueOn is null, nameof(command.DueOn), "Enter the new date")
            .When(command.DueOn < work.Today, nameof(command.DueOn), "Enter a date that is not in the past")
            .Text(command.Because, nameof(command.Because), "the reason, as the public will read it", 1_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        work.Log(
            "milestone-moved",
            RecordKinds.Project.Ref(command.ProjectId),
            new
            {
                milestone.Title,
                from = milestone.DueOn,
                to = command.DueOn,
            },
            command.Because
        );
        milestone.Move(command.DueOn!.Value, command.Because.Trim());
        return Nothing.Value;
    }
}
