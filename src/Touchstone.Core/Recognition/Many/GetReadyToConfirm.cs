using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Delivery;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Recognition.Many;

/// <summary>The practitioners on one programme who are still learning, and how far their assessment has come.</summary>
public sealed record GetReadyToConfirm(Guid PlanId) : Query<ReadyToConfirm>
{
    public override RecordRef? Subject => RecordKinds.DeliveryPlan.Ref(PlanId);
}

/// <param name="Capabilities">How many capabilities it takes.</param>
public sealed record ReadyToConfirm(string Programme, int Capabilities, ImmutableArray<ReadyLine> Lines);

public sealed record ReadyLine(Guid EnrolmentId, string Practitioner, int SignedOff);

internal sealed class GetReadyToConfirmHandler : IQueryHandler<GetReadyToConfirm, ReadyToConfirm>
{
    public async Task<Outcome<ReadyToConfirm>> Handle(
        GetReadyToConfirm query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var plan = await reading.Db.Set<DeliveryPlan>().SingleOrDefaultAsync(p => p.Id == query.PlanId, cancel);
        if (plan is null)
        {
            return new Refusal.NotFound();
        }
        var version = await reading.Db.Set<SpecificationVersion>().SingleAsync(v => v.Id == plan.VersionId, cancel);
        var closed = reading.Standing.InConflictOn(RecordKinds.Enrolment).ToArray();
        var lines = await reading
            .Db.Set<Enrolment>()
            .Where(e => e.PlanId == plan.Id && e.State == EnrolmentState.Learning && !closed.Contains(e.Id))
            .Join(
                reading.Db.Set<Account>(),
                e => e.PractitionerId,
                a => a.Id,
                (e, a) => new ReadyLine(e.Id, a.DisplayName, e.SignOffs.Count(s => s.IsSufficient))
            )
            .ToListAsync(cancel);
        return new ReadyToConfirm(
            plan.Programme.Title,
            SpecificationContent.Of(version).Capabilities.Length,
            [.. lines.OrderByDescending(l => l.SignedOff).ThenBy(l => l.Practitioner, StringComparer.Ordinal)]
        );
    }
}
