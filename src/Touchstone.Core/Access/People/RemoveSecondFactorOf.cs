using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Mailing;
using Touchstone.Core.Access.SecondFactors;
using Touchstone.Core.Access.Sessions;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.People;

/// <summary>
/// Takes the second factor and every passkey off the account of somebody who has lost phone and recovery codes, once an
/// administrator has made sure who they are: whoever finds the phone signs in with none of them. The person is told at
/// their address.
/// </summary>
public sealed record RemoveSecondFactorOf(Guid AccountId, string Reason) : Command<Nothing>;

internal sealed class RemoveSecondFactorOfHandler : ICommandHandler<RemoveSecondFactorOf, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RemoveSecondFactorOf command, Work work, CancellationToken cancel)
    {
        var account = await work.Db.Set<Account>().SingleOrDefaultAsync(a => a.Id == command.AccountId, cancel);
        if (account is null)
        {
            return new Refusal.NotFound();
        }
        if (account.Id == work.Actor.AccountId)
        {
            return new Refusal.OutOfOrder("Use the page of your own account, which asks for your password");
        }
        var passkeys = await work
            .Db.Set<IdentityUserPasskey<Guid>>()
            .Where(p => p.UserId == account.Id)
            .ToListAsync(cancel);
        if (!account.TwoFactorEnabled && passkeys.Count == 0)
        {
            return new Refusal.OutOfOrder("This account has no second factor and no passkey");
        }
        var faults = new Faults().Text(
            command.Reason,
            nameof(command.Reason),
            "how you made sure who the person is",
            2_000
        );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        await work.DropSecondFactor(account, cancel);
        work.Db.RemoveRange(passkeys);
        await work.EndSessions(account.Id, cancel);
        work.Log(
            "second-factor-removed",
            RecordKinds.Account.Ref(account.Id),
            new { passkeys = passkeys.Count },
            command.Reason
        );
        await work.Warn(
            account.Id,
            $"second-factor-removed|{account.SecurityStamp}",
            "The authenticator app and passkeys were removed from your account",
            "An administrator removed the authenticator app and all passkeys from your account, as you asked. Every browser was signed out. Sign in with your password and set them up again.",
            cancel
        );
        return Nothing.Value;
    }
}
