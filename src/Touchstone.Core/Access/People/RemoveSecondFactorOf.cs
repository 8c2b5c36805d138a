using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Mailing;
using Touchstone.Core.Access.SecondFactors;
using Touchstone.Core.Access.Sessions;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.People;

/// <summary>
/// Takes the second factor off the account of somebody who has lost phone and recovery codes, once an administrator has
/// made sure who they are. The person is told at their address.
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
        if (!account.TwoFactorEnabled)
        {
            return new Refusal.OutOfOrder("This account has no second factor");
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
        await work.EndSessions(account.Id, cancel);
        work.Log("second-factor-removed", RecordKinds.Account.Ref(account.Id), null, command.Reason);
        await work.Warn(
            account.Id,
            $"second-factor-removed|{account.SecurityStamp}",
            "The authenticator app was removed from your account",
            "An administrator removed the authenticator app from your account, as you asked. Every browser was signed out.",
            cancel
        );
        return Nothing.Value;
    }
}
