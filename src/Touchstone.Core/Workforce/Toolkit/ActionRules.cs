using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>What holds for an action however it is written, and how its employer is kept in mind of it.</summary>
internal static class ActionRules
{
    public const string DoIt = "Carry out the planned action and report on it";

    public static Faults Faults(string? what, string? measure, string? owner) =>
        new Faults()
            .Text(what, nameof(PlanAction.What), "what will be done", 500)
            .Text(measure, nameof(PlanAction.Measure), "how you will know that it is done", 500)
            .Text(owner, nameof(PlanAction.Owner), "who does it", 200);

    public static object Said(DeploymentAction action) =>
        new
        {
            action.What,
            action.Measure,
            action.Owner,
            action.DueOn,
            action.State,
            action.Note,
        };

    /// <summary>Keeps it on the leads' "my work" with its day, of which they are reminded from there.</summary>
    public static async Task Remind(this Work work, DeploymentAction action, CancellationToken cancel)
    {
        var waiting = await work
            .Db.Set<ToDoItem>()
            .Where(i => i.AboutKind == action.Ref.Kind && i.AboutId == action.Id && i.SettledAt == null)
            .ToListAsync(cancel);
        waiting.ForEach(i => i.Due = action.DueOn);
        await work.AskRole(
            Role.EmployerLead,
            RecordKinds.Organisation.Ref(action.OrganisationId),
            DoIt,
            action.Ref,
            action.DueOn,
            cancel
        );
    }
}
