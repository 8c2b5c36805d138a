using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Delivery;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Recognition;

/// <summary>A person's own enrolments, and those of the providers for whom they lead or assess.</summary>
public sealed record GetEnrolments : Query<ImmutableArray<EnrolmentLine>>;

public sealed record EnrolmentLine(
    Guid Id,
    string Practitioner,
    string Programme,
    EnrolmentState State,
    DateTimeOffset EnrolledAt,
    int SignedOff,
    bool IsMine
);

internal sealed class GetEnrolmentsHandler : IQueryHandler<GetEnrolments, ImmutableArray<EnrolmentLine>>
{
    public async Task<Outcome<ImmutableArray<EnrolmentLine>>> Handle(
        GetEnrolments query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var me = reading.Actor.Id;
        var providers = reading.Standing.HeldOn(RecordKinds.Organisation, Role.ProviderLead, Role.Assessor).ToArray();
        var plans = reading.Standing.HeldOn(RecordKinds.DeliveryPlan, Role.ProviderLead, Role.Assessor).ToArray();
        var closed = reading
            .Standing.InConflictOn(RecordKinds.Enrolment)
            .Union(reading.Standing.InConflictOn(RecordKinds.DeliveryPlan))
            .Union(reading.Standing.InConflictOn(RecordKinds.Organisation))
            .Union(reading.Standing.InConflictOn(RecordKinds.Credential))
            .ToArray();
        var found = await reading
            .Db.Set<Enrolment>()
            .Join(reading.Db.Set<DeliveryPlan>(), e => e.PlanId, p => p.Id, (e, p) => new { e, p })
            .Where(x => x.e.PractitionerId == me || providers.Contains(x.p.ProviderId) || plans.Contains(x.p.Id))
            .Where(x =>
                x.e.PractitionerId == me
                || (
                    !closed.Contains(x.e.Id)
                    && !closed.Contains(x.p.Id)
                    && !closed.Contains(x.p.ProviderId)
                    && !closed.Contains(x.e.CredentialId)
                )
            )
            .Join(
                reading.Db.Set<Account>(),
                x => x.e.PractitionerId,
                a => a.Id,
                (x, a) =>
                    new
                    {
                        x.e,
                        x.p,
                        a.DisplayName,
                        SignedOff = x.e.SignOffs.Count(s => s.IsSufficient),
                    }
            )
            .OrderByDescending(x => x.e.EnrolledAt)
            .ToListAsync(cancel);
        return found
            .Select(x => new EnrolmentLine(
                x.e.Id,
                x.DisplayName,
                x.p.Programme.Title,
                x.e.State,
                x.e.EnrolledAt,
                x.SignedOff,
                x.e.PractitionerId == me
            ))
            .ToImmutableArray();
    }
}
