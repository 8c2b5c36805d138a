using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Reports how far an action is, changes it, or ends it.</summary>
public sealed record UpdateAction(
    Guid ActionId,
    string What,
    string Measure,
    string Owner,
    DateOnly? DueOn,
    ActionState State,
    string Note,
    int Seen
) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.DeploymentAction.Ref(ActionId);
}

internal sealed class UpdateActionHandler : ICommandHandler<UpdateAction, int>
{
    public async Task<Outcome<int>> Handle(UpdateAction command, Work work, CancellationToken cancel)
    {
        var action = await work.Db.Set<DeploymentAction>().SingleOrDefaultAsync(a => a.Id == command.ActionId, cancel);
        if (action is null)
        {
            return new Refusal.NotFound();
        }
        var isMoved = command.DueOn != action.DueOn;
        var faults = ActionRules
            .Faults(command.What, command.Measure, command.Owner)
            .When(
                command.DueOn is null || (isMoved && command.DueOn < work.Today),
                nameof(command.DueOn),
                "Enter a date that is today or later"
            )
            .Optional(command.Note, nameof(command.Note), "the note", 2_000)
            .When(!Enum.IsDefined(command.State), nameof(command.State), "Choose where it stands")
            .When(
                command.State == ActionState.GivenUp && string.IsNullOrWhiteSpace(command.Note),
                nameof(command.Note),
                "Enter why it was given up"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (action.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("What will be done", command.What, action.What),
                new StaleField("How you will know", command.Measure, action.Measure),
                new StaleField("Who does it", command.Owner, action.Owner),
                new StaleField("Due", $"{command.DueOn:d MMMM yyyy}", $"{action.DueOn:d MMMM yyyy}"),
                new StaleField("Where it stands", ToolkitWords.Of(command.State), ToolkitWords.Of(action.State)),
                new StaleField("Note", command.Note, action.Note),
            ]);
        }
        action.Plan(command.What.Trim(), command.Measure.Trim(), command.Owner.Trim(), command.DueOn!.Value);
        action.Report(command.State, command.Note.Trim(), work.Now);
        (await work.ItemOf(action.Ref, cancel)).Title = action.What;
        if (action.State == ActionState.Open)
        {
            await work.Remind(action, cancel);
        }
        else
        {
            await work.Settle(action.Ref, cancel);
        }
        work.Log("action-updated", action.Ref, ActionRules.Said(action));
        return action.Revision;
    }
}
