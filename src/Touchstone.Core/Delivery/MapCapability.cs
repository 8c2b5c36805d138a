using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Delivery;

/// <summary>Says where one capability of the specification is taught and how it is assessed, or why it is not taught here.</summary>
public sealed record MapCapability(
    Guid PlanId,
    Guid Capability,
    string TaughtIn,
    string AssessedBy,
    string Explanation,
    int Seen
) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.DeliveryPlan.Ref(PlanId);
}

internal sealed class MapCapabilityHandler : ICommandHandler<MapCapability, int>
{
    public async Task<Outcome<int>> Handle(MapCapability command, Work work, CancellationToken cancel)
    {
        var plan = await work
            .Db.Set<DeliveryPlan>()
            .Include(p => p.Mapped)
            .SingleOrDefaultAsync(p => p.Id == command.PlanId, cancel);
        if (plan is null)
        {
            return new Refusal.NotFound();
        }
        if (!plan.IsOpen)
        {
            return new Refusal.OutOfOrder("This plan has been submitted and cannot be changed now.");
        }
        var version = await work.Db.Set<SpecificationVersion>().SingleAsync(v => v.Id == plan.VersionId, cancel);
        if (SpecificationContent.Of(version).Find(command.Capability) is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .Optional(command.TaughtIn, nameof(command.TaughtIn), "where it is taught", 500)
            .Optional(command.AssessedBy, nameof(command.AssessedBy), "how it is assessed", 500)
            .Optional(command.Explanation, nameof(command.Explanation), "the explanation", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var standing = plan.Mapped.SingleOrDefault(m => m.Capability == command.Capability);
        if (plan.Revision != command.Seen && standing is not null && Differs(standing, command))
        {
            return new Refusal.Stale([
                new StaleField("Taught in", command.TaughtIn, standing.TaughtIn),
                new StaleField("Assessed by", command.AssessedBy, standing.AssessedBy),
                new StaleField("Explanation", command.Explanation, standing.Explanation),
            ]);
        }
        plan.Map(command.Capability, command.TaughtIn.Trim(), command.AssessedBy.Trim(), command.Explanation.Trim());
        work.Log(
            "plan-capability-mapped",
            plan.Ref,
            new
            {
                command.Capability,
                command.TaughtIn,
                command.AssessedBy,
                command.Explanation,
            }
        );
        return plan.Revision;
    }

    private static bool Differs(MappedCapability standing, MapCapability command) =>
        standing.TaughtIn != command.TaughtIn.Trim()
        || standing.AssessedBy != command.AssessedBy.Trim()
        || standing.Explanation != command.Explanation.Trim();
}
