using Touchstone.Core.Access;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Sends the reminders of planned actions when their day has come.</summary>
internal sealed class ActionReminders(UseCaseRunner process) : IJobHandler
{
    public const string JobKind = "toolkit-action-reminder";

    public string Kind => JobKind;

    public async Task Run(LeasedJob job, CancellationToken cancel)
    {
        var due = job.Read<ReminderDue>();
        // Refused when the action has ended or was moved: then there is nothing to remind of.
        await process.Run(Actor.System, new RemindOfAction(due.ActionId, due.DueOn), job.Id.ToString(), cancel);
    }
}

/// <summary>An action and the date it was due on when the reminder was set.</summary>
internal sealed record ReminderDue(Guid ActionId, DateOnly DueOn);
