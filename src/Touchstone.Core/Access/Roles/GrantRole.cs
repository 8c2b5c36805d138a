using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Roles;

/// <summary>Gives somebody a role: in the body as a whole, in an organisation, or on one record. Never oneself.</summary>
public sealed record GrantRole(Guid AccountId, Role? Role, RecordRef? On, string Reason) : Command<Nothing>;

internal sealed class GrantRoleHandler : ICommandHandler<GrantRole, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(GrantRole command, Work work, CancellationToken cancel)
    {
        var account = await work
            .Db.Set<Account>()
            .SingleOrDefaultAsync(a => a.Id == command.AccountId && a.ClosedAt == null, cancel);
        if (account is null)
        {
            return new Refusal.NotFound();
        }
        if (account.Id == work.Actor.AccountId)
        {
            return new Refusal.OutOfOrder("Nobody gives themselves a role. Ask another administrator");
        }
        var faults = await work.RoleFaults(command.Role, command.On, command.Reason, cancel);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var role = command.Role!.Value;
        var kind = command.On?.Kind;
        var id = command.On?.Id;
        var held = await work
            .Db.Set<Grant>()
            .AnyAsync(
                g => g.AccountId == account.Id && g.Role == role && g.OnKind == kind && g.OnId == id && g.Until == null,
                cancel
            );
        if (held)
        {
            return Refusal.For(nameof(command.Role), $"{account.DisplayName} has this role already");
        }
        var grant = new Grant(account.Id, role, command.On, work.Now, work.Actor.AccountId).Because(
            command.Reason.Trim()
        );
        work.Db.Add(grant);
        work.Log(
            "role-given",
            RecordKinds.Account.Ref(account.Id),
            new { role, on = command.On?.ToString() },
            command.Reason
        );
        await work.Send(
            account.Id,
            new Letter(
                $"role-given|{grant.Id}",
                "You have a new role",
                null,
                [
                    $"You now have the role “{work.Reference.Describe(role, work.Today).Name}”. What waits for you in it stands under “My work” once you have signed in.",
                ],
                new LetterAction("See my work", "/my-work")
            ),
            cancel
        );
        return Nothing.Value;
    }
}
