using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>One role plan.</summary>
public sealed record GetRolePlan(Guid PlanId) : Query<RolePlanPage>
{
    public override RecordRef? Subject => RecordKinds.RolePlan.Ref(PlanId);
}

public sealed record RolePlanPage(RolePlan Plan, string Organisation, string? Credential);

internal sealed class GetRolePlanHandler : IQueryHandler<GetRolePlan, RolePlanPage>
{
    public async Task<Outcome<RolePlanPage>> Handle(GetRolePlan query, Reading reading, CancellationToken cancel)
    {
        var plan = await reading.Db.Set<RolePlan>().SingleOrDefaultAsync(p => p.Id == query.PlanId, cancel);
        if (plan is null)
        {
            return new Refusal.NotFound();
        }
        var organisation = await reading.Db.Set<Organisation>().SingleAsync(o => o.Id == plan.OrganisationId, cancel);
        var credential = await reading
            .Db.Set<Credential>()
            .SingleOrDefaultAsync(c => c.Id == plan.CredentialId, cancel);
        return new RolePlanPage(plan, organisation.Name, credential?.Name);
    }
}
