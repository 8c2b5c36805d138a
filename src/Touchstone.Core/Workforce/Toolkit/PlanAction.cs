using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Puts an action in the employer's plan, on its own or in answer to a factor of a self-assessment.</summary>
public sealed record PlanAction(
    Guid OrganisationId,
    Guid? AssessmentId,
    string? Item,
    string What,
    string Measure,
    string Owner,
    DateOnly? DueOn
) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Organisation.Ref(OrganisationId);
}

internal sealed class PlanActionHandler : ICommandHandler<PlanAction, Guid>
{
    public async Task<Outcome<Guid>> Handle(PlanAction command, Work work, CancellationToken cancel)
    {
        var id = command.OrganisationId;
        if (!await work.Db.Set<Organisation>().AnyAsync(o => o.Id == id, cancel))
        {
            return new Refusal.NotFound();
        }
        var assessment = command.AssessmentId is { } asked
            ? await work
                .Db.Set<SelfAssessment>()
                .SingleOrDefaultAsync(a => a.Id == asked && a.OrganisationId == id, cancel)
            : null;
        var isKnown =
            assessment is not null
            && AssessmentTemplate
                .Of(work.Reference, assessment.Form, assessment.Edition)
                .Items.Any(i => i.Code == command.Item);
        var faults = ActionRules
            .Faults(command.What, command.Measure, command.Owner)
            .When(
                command.DueOn is not { } due || due < work.Today,
                nameof(command.DueOn),
                "Enter a date that is today or later"
            )
            .When(
                (command.AssessmentId is not null || command.Item is not null) && !isKnown,
                nameof(command.Item),
                "Choose a factor of the self-assessment"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var action = new DeploymentAction(id, assessment?.Id, assessment is null ? null : command.Item, work.Now);
        action.Plan(command.What.Trim(), command.Measure.Trim(), command.Owner.Trim(), command.DueOn!.Value);
        work.Db.Add(action);
        var on = RecordKinds.Organisation.Ref(id);
        work.Enter(action.Ref, action.What, heldIn: on);
        if (assessment is not null)
        {
            work.Link(action.Ref, Relation.Answers, assessment.Ref, $"Answers factor {command.Item}");
        }
        await work.Remind(action, cancel);
        work.Log("action-planned", action.Ref, ActionRules.Said(action));
        return action.Id;
    }
}
