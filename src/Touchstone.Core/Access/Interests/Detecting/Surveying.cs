using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;

namespace Touchstone.Core.Access.Interests.Detecting;

/// <summary>Finds what stands round a record.</summary>
internal static class Surveying
{
    private static readonly Role[] MakersRoles = [Role.Proposer, Role.Developer, Role.ProviderLead, Role.Practitioner];

    private static readonly Role[] GroupRoles =
    [
        Role.SteeringGroupChair,
        Role.SteeringGroupMember,
        Role.ExpertGroupMember,
        Role.LayPartner,
    ];

    public static async Task<Surroundings> Survey(this TouchstoneDb db, RecordRef record, CancellationToken cancel)
    {
        var chain = await Gate.ChainOf(db, record, cancel);
        var ids = chain.Select(r => r.Id).ToArray();
        // Of the organisations themselves, roles say nothing about the record: a lead of a large university did not write it.
        var own = chain.Where(r => r.Kind != RecordKinds.Organisation).Select(r => r.Id).ToArray();
        var makers = await db.Set<Grant>()
            .Where(g => g.OnId != null && own.Contains(g.OnId.Value) && MakersRoles.Contains(g.Role))
            .Select(g => g.AccountId)
            .Distinct()
            .ToListAsync(cancel);
        var theirs = await db.Set<Membership>()
            .Where(m => makers.Contains(m.AccountId) && m.Until == null)
            .Select(m => m.OrganisationId)
            .ToListAsync(cancel);
        var held = chain.Where(r => r.Kind == RecordKinds.Organisation).Select(r => r.Id);
        var groups = await db.Set<HeldIn>()
            .Where(h => h.Kind == RecordKinds.Group && ids.Contains(h.HolderId))
            .Select(h => h.Id)
            .ToListAsync(cancel);
        var worked = await db.Set<Grant>()
            .Where(g => g.OnId != null && own.Contains(g.OnId.Value) && GroupRoles.Contains(g.Role))
            .Select(g => new { g.OnKind, g.OnId })
            .Distinct()
            .ToListAsync(cancel);
        return new Surroundings(
            record,
            chain,
            [.. makers],
            [.. theirs.Concat(held).Distinct()],
            [
                .. groups
                    .Select(RecordKinds.Group.Ref)
                    .Concat(worked.Select(g => g.OnKind!.Ref(g.OnId!.Value)))
                    .Distinct(),
            ]
        );
    }
}
