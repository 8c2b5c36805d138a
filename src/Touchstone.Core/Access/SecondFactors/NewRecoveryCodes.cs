using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.SigningIn;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.SecondFactors;

/// <summary>Replaces one's recovery codes.</summary>
public sealed record NewRecoveryCodes(string CurrentPassword) : Command<RecoveryCodes>;

internal sealed class NewRecoveryCodesHandler(ProveAgain proveAgain) : ICommandHandler<NewRecoveryCodes, RecoveryCodes>
{
    public async Task<Outcome<RecoveryCodes>> Handle(NewRecoveryCodes command, Work work, CancellationToken cancel)
    {
        var account = await work.Db.Set<Account>().SingleAsync(a => a.Id == work.Actor.Id, cancel);
        if (!account.TwoFactorEnabled)
        {
            return new Refusal.OutOfOrder("Recovery codes stand in for an authenticator app. Add one first");
        }
        if (await proveAgain.Refuse(account, command.CurrentPassword, cancel) is { } refusal)
        {
            return refusal;
        }
        var words = await work.ReplaceRecoveryCodes(account.Id, cancel);
        work.Log("recovery-codes-replaced", RecordKinds.Account.Ref(account.Id));
        return new RecoveryCodes([.. words]);
    }
}
