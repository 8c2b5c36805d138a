using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Access.Roles;

/// <summary>What can be wrong with a role that somebody is to get, the same for grants and invitations.</summary>
internal static class RoleFaulting
{
    public static async Task<Faults> RoleFaults(
        this Work work,
        Role? role,
        RecordRef? on,
        string reason,
        CancellationToken cancel
    )
    {
        var faults = new Faults()
            .Text(reason, "Reason", "the reason", 2_000)
            .When(role is null, "Role", "Choose a role");
        if (role is not { } wanted)
        {
            return faults;
        }
        var scope = work.Reference.Describe(wanted, work.Today).HeldIn;
        return faults
            .When(
                !work.Actor.IsSystem && !work.Standing.MayGive(wanted),
                "Role",
                "Only an administrator gives and ends this role"
            )
            .When(
                scope == RoleScope.Body && on is not null,
                "On",
                "This role is held in the body as a whole: choose no organisation"
            )
            .When(scope != RoleScope.Body && on is null, "On", "Choose where the role is held")
            .When(
                scope == RoleScope.Organisation && on is { } place && place.Kind != RecordKinds.Organisation,
                "On",
                "This role is held in an organisation: choose one"
            )
            .When(on is { } record && !await Exists(work, record, cancel), "On", "Choose where the role is held");
    }

    private static Task<bool> Exists(Work work, RecordRef record, CancellationToken cancel) =>
        record.Kind == RecordKinds.Organisation
            ? work.Db.Set<Organisation>().AnyAsync(o => o.Id == record.Id, cancel)
            : work.Db.Set<Item>().AnyAsync(i => i.Kind == record.Kind && i.Id == record.Id, cancel);
}
