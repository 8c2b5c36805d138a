using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Delivery;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Xunit;

namespace Touchstone.Testing;

/// <summary>A university that may deliver a launched specification, and its people.</summary>
public sealed record ApprovedUniversity(
    LaunchedSpecification Launched,
    Guid Organisation,
    Guid Plan,
    Actor Lead,
    Actor Assessor
)
{
    public static async Task<ApprovedUniversity> New(TestProcess process, LaunchedSpecification? launched = null)
    {
        launched ??= await LaunchedSpecification.New(process);
        var lead = await process.Person("Sam");
        var assessor = await process.Person("Ash");
        var university = await process.Organisation("University");
        await process.Give(lead, Role.ProviderLead, RecordKinds.Organisation.Ref(university.Id));
        await process.Give(assessor, Role.Assessor, RecordKinds.Organisation.Ref(university.Id));
        var now = process.Clock.GetUtcNow();
        await using var db = process.Open();
        var version = await db.Set<SpecificationVersion>()
            .SingleAsync(v => v.Id == launched.Version, TestContext.Current.CancellationToken);
        var plan = new DeliveryPlan(version, university.Id, now);
        plan.Describe(new Programme { Title = "Pelvic health at level 7" });
        plan.Submit(now);
        plan.Decide(PlanState.Approved, now);
        db.Add(plan);
        db.Add(new Item(plan.Ref, "Pelvic health at level 7", "", launched.Credential, now) { IsPublic = true });
        db.Add(new HeldIn(plan.Ref, RecordKinds.Organisation.Ref(university.Id)));
        db.Add(new HeldIn(plan.Ref, RecordKinds.Credential.Ref(launched.Credential)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new ApprovedUniversity(launched, university.Id, plan.Id, lead, assessor);
    }
}
