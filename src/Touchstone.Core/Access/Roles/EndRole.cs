using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Roles;

/// <summary>Ends a role that somebody holds. It stays in the history with the reason.</summary>
public sealed record EndRole(Guid GrantId, string Reason) : Command<Nothing>;

internal sealed class EndRoleHandler : ICommandHandler<EndRole, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(EndRole command, Work work, CancellationToken cancel)
    {
        var grant = await work.Db.Set<Grant>().SingleOrDefaultAsync(g => g.Id == command.GrantId, cancel);
        if (grant is null)
        {
            return new Refusal.NotFound();
        }
        if (grant.Until is not null)
        {
            return new Refusal.OutOfOrder("The role has ended already");
        }
        var faults = new Faults().Text(command.Reason, nameof(command.Reason), "the reason", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (!work.Standing.MayGive(grant.Role))
        {
            return new Refusal.NotAllowed();
        }
        if (grant.Role == Role.Administrator && await IsLastAdministrator(work, grant, cancel))
        {
            return new Refusal.OutOfOrder(
                "This is the last administrator. Make another one first: without one, nobody could"
            );
        }
        grant.End(work.Now, work.Actor.AccountId, command.Reason.Trim());
        work.Log(
            "role-ended",
            RecordKinds.Account.Ref(grant.AccountId),
            new { grant.Role, on = grant.OnKind is null ? null : grant.OnKind.Ref(grant.OnId!.Value).ToString() },
            command.Reason
        );
        return Nothing.Value;
    }

    private static async Task<bool> IsLastAdministrator(Work work, Grant grant, CancellationToken cancel)
    {
        // Two administrators ending each other at the same moment would both see the other: they queue here.
        var left = await work
            .Db.Set<Grant>()
            .FromSql($"select * from access.\"grant\" where role = 'Administrator' and until is null for update")
            .ToListAsync(cancel);
        return left.TrueForAll(g => g.AccountId == grant.AccountId);
    }
}
