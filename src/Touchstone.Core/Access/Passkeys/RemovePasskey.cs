using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Mailing;
using Touchstone.Core.Access.SigningIn;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Passkeys;

/// <summary>Takes one of one's own passkeys off the account: from now on it signs in to nothing.</summary>
public sealed record RemovePasskey(string Id, string CurrentPassword) : Command<Nothing>;

internal sealed class RemovePasskeyHandler(ProveAgain proveAgain) : ICommandHandler<RemovePasskey, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RemovePasskey command, Work work, CancellationToken cancel)
    {
        if (await work.MyPasskey(command.Id, cancel) is not { } passkey)
        {
            return new Refusal.NotFound();
        }
        var account = await work.Db.Set<Account>().SingleAsync(a => a.Id == work.Actor.Id, cancel);
        if (await proveAgain.Refuse(account, command.CurrentPassword, cancel) is { } refusal)
        {
            return refusal;
        }
        work.Db.Remove(passkey);
        work.Log("passkey-removed", RecordKinds.Account.Ref(account.Id), new { passkey.Data.Name });
        await work.Warn(
            account.Id,
            $"passkey-removed|{command.Id}|{work.Now:O}",
            "A passkey was removed from your account",
            $"The passkey \u201c{passkey.Data.Name}\u201d no longer signs in to your account.",
            cancel
        );
        return Nothing.Value;
    }
}
