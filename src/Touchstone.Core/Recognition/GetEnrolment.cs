using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Delivery;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Core.Recognition.Evidencing;
using Touchstone.Core.Record;

namespace Touchstone.Core.Recognition;

/// <summary>An enrolment with its evidence and progress per capability: for the practitioner, their supervisor and assessors, and the provider.</summary>
public sealed record GetEnrolment(Guid EnrolmentId) : Query<EnrolmentPage>
{
    public override RecordRef? Subject => RecordKinds.Enrolment.Ref(EnrolmentId);
}

public sealed record EnrolmentPage(
    Enrolment Enrolment,
    string Practitioner,
    string Profession,
    string Programme,
    string Provider,
    SpecificationVersion Version,
    ImmutableArray<CapabilityProgress> Capabilities,
    ImmutableArray<Evidence> Evidence,
    Guid? BadgeId,
    bool IsMine,
    bool CanAssess,
    bool CanConfirm
)
{
    public int SignedOff => Capabilities.Count(c => c.SignOff is { IsSufficient: true });

    /// <summary>Pieces that support no capability yet: an assessor would not come across them.</summary>
    public IEnumerable<Evidence> Unlinked => Evidence.Where(e => e.Capabilities.Length == 0);
}

/// <summary>One capability, the evidence for it, how it is assessed, and what the assessor found.</summary>
public sealed record CapabilityProgress(
    SpecificationCapability Capability,
    AssessmentPlan Plan,
    ImmutableArray<Evidence> Evidence,
    SignOff? SignOff,
    string? Assessor
);

internal sealed class GetEnrolmentHandler : IQueryHandler<GetEnrolment, EnrolmentPage>
{
    public async Task<Outcome<EnrolmentPage>> Handle(GetEnrolment query, Reading reading, CancellationToken cancel)
    {
        var enrolment = await reading
            .Db.Set<Enrolment>()
            .Include(e => e.SignOffs)
            .SingleOrDefaultAsync(e => e.Id == query.EnrolmentId, cancel);
        if (enrolment is null)
        {
            return new Refusal.NotFound();
        }
        var plan = await reading.Db.Set<DeliveryPlan>().SingleAsync(p => p.Id == enrolment.PlanId, cancel);
        var provider = await reading
            .Db.Set<Organisation>()
            .Where(o => o.Id == plan.ProviderId)
            .Select(o => o.Name)
            .SingleAsync(cancel);
        var version = await reading
            .Db.Set<SpecificationVersion>()
            .SingleAsync(v => v.Id == enrolment.VersionId, cancel);
        var evidence = await reading
            .Db.Set<Evidence>()
            .Where(e => e.EnrolmentId == enrolment.Id && e.WithdrawnAt == null)
            .OrderBy(e => e.AddedAt)
            .ToListAsync(cancel);
        var people = enrolment.SignOffs.Select(s => s.AssessorId).Append(enrolment.PractitionerId).ToArray();
        var names = await reading
            .Db.Set<Account>()
            .Where(a => people.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        var badge = await reading
            .Db.Set<Badge>()
            .Where(b => b.EnrolmentId == enrolment.Id)
            .Select(b => (Guid?)b.Id)
            .SingleOrDefaultAsync(cancel);
        var chain = await Gate.ChainOf(reading.Db, enrolment.Ref, cancel);
        var isMine = enrolment.PractitionerId == reading.Actor.AccountId;
        var learning = enrolment.State == EnrolmentState.Learning;
        return new EnrolmentPage(
            enrolment,
            names[enrolment.PractitionerId],
            reading.Reference.Professions.Latest.Find(enrolment.Profession)?.Name ?? enrolment.Profession,
            plan.Programme.Title,
            provider,
            version,
            [
                .. SpecificationContent
                    .Of(version)
                    .Capabilities.Select(c =>
                    {
                        var signOff = enrolment.SignOffs.SingleOrDefault(s => s.Capability == c.Lineage);
                        return new CapabilityProgress(
                            c,
                            AssessmentPlan.Of(c, reading.Reference),
                            [.. evidence.Where(e => e.Capabilities.Contains(c.Lineage))],
                            signOff,
                            signOff is null ? null : names[signOff.AssessorId]
                        );
                    }),
            ],
            [.. evidence],
            badge,
            isMine,
            learning && !isMine && reading.Standing.Holds(Role.Assessor, chain),
            learning && !isMine && reading.Standing.Holds(Role.ProviderLead, chain)
        );
    }
}
