using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Delivery;

/// <summary>A provider begins a delivery plan for a launched version.</summary>
public sealed record BeginPlan(Guid ProviderId, Guid VersionId) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Organisation.Ref(ProviderId);
}

internal sealed class BeginPlanHandler : ICommandHandler<BeginPlan, Guid>
{
    public async Task<Outcome<Guid>> Handle(BeginPlan command, Work work, CancellationToken cancel)
    {
        var provider = await work.Db.Set<Organisation>().SingleOrDefaultAsync(o => o.Id == command.ProviderId, cancel);
        var version = await work
            .Db.Set<SpecificationVersion>()
            .SingleOrDefaultAsync(v => v.Id == command.VersionId && v.State == VersionState.Launched, cancel);
        if (provider is null || version is null)
        {
            return new Refusal.NotFound();
        }
        if (work.Reference.OrganisationKinds.Latest.Find(provider.Kind) is not { MayDeliver: true })
        {
            return new Refusal.OutOfOrder("An organisation of this kind does not put forward delivery plans.");
        }
        var living = await work
            .Db.Set<DeliveryPlan>()
            .AnyAsync(
                p =>
                    p.ProviderId == provider.Id
                    && p.VersionId == version.Id
                    && p.State != PlanState.NotApproved
                    && p.State != PlanState.Withdrawn,
                cancel
            );
        if (living)
        {
            return new Refusal.OutOfOrder("Your organisation has a delivery plan for this version already.");
        }
        var plan = new DeliveryPlan(version, provider.Id, work.Now);
        work.Db.Add(plan);
        work.Enter(
            plan.Ref,
            $"Delivery plan of {provider.Name} for {version.Title} {version.Number}",
            "",
            version.CredentialId,
            false,
            RecordKinds.Organisation.Ref(provider.Id),
            RecordKinds.Credential.Ref(version.CredentialId)
        );
        work.Link(
            plan.Ref,
            Relation.CameFrom,
            version.Ref,
            $"{provider.Name} plans to deliver version {version.Number}"
        );
        await work.Ask(work.Actor.Id, "Complete and submit the delivery plan", plan.Ref, null, cancel);
        work.Log("plan-begun", plan.Ref, new { command.ProviderId, command.VersionId });
        return plan.Id;
    }
}
