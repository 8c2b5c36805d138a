using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The action plan of an employer for other programs.</summary>
internal static class ActionsTable
{
    public static readonly TableShape Shape = new(
        "action-plan",
        "Action plan of an employer",
        "/workforce/toolkit/{organisation}/actions",
        [
            new("action_id", "Identifier", "Identifier of the action"),
            new("action", "Action", "What will be done"),
            new("measure", "How we will know", "What shows that it is done"),
            new("owner", "Owner", "Who does it, as the employer names them"),
            new("due_on", "Due", "The day it is due"),
            new("status", "Status", "Open, completed or cancelled"),
            new("note", "Note", "How far it is, or why it was given up"),
            new("item", "Factor", "Code of the factor or element that it answers"),
            new("ended_at", "Ended", "When it was completed or cancelled, UTC"),
        ]
    );

    public static DataTable Of(IEnumerable<DeploymentAction> actions) =>
        Shape.With(
            actions.Select(a =>
                (IReadOnlyList<object?>)
                    [
                        a.Id.ToString(),
                        a.What,
                        a.Measure,
                        a.Owner,
                        a.DueOn,
                        ToolkitWords.Of(a.State),
                        a.Note,
                        a.Item,
                        a.EndedAt,
                    ]
            )
        );
}
