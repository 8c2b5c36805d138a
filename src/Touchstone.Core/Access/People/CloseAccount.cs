using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Access.Sessions;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.People;

/// <summary>
/// Closes somebody's account: nobody can sign in to it any more, every browser is signed out at once, and every role ends.
/// What the person did stays on record.
/// </summary>
public sealed record CloseAccount(Guid AccountId, string Reason) : Command<Nothing>;

internal sealed class CloseAccountHandler : ICommandHandler<CloseAccount, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(CloseAccount command, Work work, CancellationToken cancel)
    {
        var account = await work.Db.Set<Account>().SingleOrDefaultAsync(a => a.Id == command.AccountId, cancel);
        if (account is null)
        {
            return new Refusal.NotFound();
        }
        if (account.Id == work.Actor.AccountId)
        {
            return new Refusal.OutOfOrder("Nobody closes their own account. Ask another administrator");
        }
        if (account.ClosedAt is not null)
        {
            return new Refusal.OutOfOrder("The account is closed already");
        }
        var faults = new Faults().Text(command.Reason, nameof(command.Reason), "the reason", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        account.Close(work.Now);
        await work.EndSessions(account.Id, cancel);
        await work.WithdrawLinks(account.Id, cancel);
        var grants = await work
            .Db.Set<Grant>()
            .Where(g => g.AccountId == account.Id && g.Until == null)
            .ToListAsync(cancel);
        grants.ForEach(g => g.End(work.Now, work.Actor.AccountId, "The account was closed"));
        work.Log(
            "account-closed",
            RecordKinds.Account.Ref(account.Id),
            new { roles = grants.Select(g => g.Role) },
            command.Reason
        );
        return Nothing.Value;
    }
}
