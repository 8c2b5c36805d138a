using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>One planned action.</summary>
public sealed record GetAction(Guid ActionId) : Query<ActionPage>
{
    public override RecordRef? Subject => RecordKinds.DeploymentAction.Ref(ActionId);
}

/// <param name="Answers">The factor or element that it answers, in words; null when it stands alone.</param>
public sealed record ActionPage(DeploymentAction Action, string Organisation, string? Answers);

internal sealed class GetActionHandler : IQueryHandler<GetAction, ActionPage>
{
    public async Task<Outcome<ActionPage>> Handle(GetAction query, Reading reading, CancellationToken cancel)
    {
        var action = await reading.Db.Set<DeploymentAction>().SingleOrDefaultAsync(a => a.Id == query.ActionId, cancel);
        if (action is null)
        {
            return new Refusal.NotFound();
        }
        var organisation = await reading.Db.Set<Organisation>().SingleAsync(o => o.Id == action.OrganisationId, cancel);
        var assessment = await reading
            .Db.Set<SelfAssessment>()
            .SingleOrDefaultAsync(a => a.Id == action.AssessmentId, cancel);
        var item = assessment is null
            ? null
            : AssessmentTemplate
                .Of(reading.Reference, assessment.Form, assessment.Edition)
                .Items.FirstOrDefault(i => i.Code == action.Item);
        return new ActionPage(action, organisation.Name, item is null ? null : $"{item.Code} {item.Name}");
    }
}
