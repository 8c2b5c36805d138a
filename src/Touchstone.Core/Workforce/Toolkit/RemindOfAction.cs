using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>The product's clock reminds an employer's leads of an action that is due soon or today.</summary>
public sealed record RemindOfAction(Guid ActionId, DateOnly DueOn) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.DeploymentAction.Ref(ActionId);
}

internal sealed class RemindOfActionHandler : ICommandHandler<RemindOfAction, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RemindOfAction command, Work work, CancellationToken cancel)
    {
        var action = await work.Db.Set<DeploymentAction>().SingleOrDefaultAsync(a => a.Id == command.ActionId, cancel);
        if (action is null)
        {
            return new Refusal.NotFound();
        }
        if (action.State != ActionState.Open || action.DueOn != command.DueOn || action.RemindedOn == work.Today)
        {
            return new Refusal.OutOfOrder("There is nothing to remind of.");
        }
        var leads = await work.HoldersOf(
            Role.EmployerLead,
            RecordKinds.Organisation.Ref(action.OrganisationId),
            cancel
        );
        foreach (var lead in leads)
        {
            await work.Send(
                lead,
                new Letter(
                    $"action-reminder/{action.Id}/{work.Today:O}",
                    "A planned action is due",
                    null,
                    [
                        $"An action of your organisation's plan for advanced practice is due on {action.DueOn:d MMMM yyyy}.",
                        "Please report how far it is, or move its date.",
                    ],
                    new LetterAction("See the action", action.Ref.Kind.PathOf(action.Id)),
                    action.Ref
                ),
                cancel
            );
        }
        action.Reminded(work.Today);
        work.Log("action-reminded", action.Ref, new { leads = leads.Count, action.DueOn });
        return Nothing.Value;
    }
}
