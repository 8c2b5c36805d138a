using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Mailing;
using Touchstone.Core.Access.SigningIn;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.SecondFactors;

/// <summary>Stops using one's authenticator app; its recovery codes go with it.</summary>
public sealed record RemoveSecondFactor(string CurrentPassword) : Command<Nothing>;

internal sealed class RemoveSecondFactorHandler(ProveAgain proveAgain) : ICommandHandler<RemoveSecondFactor, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RemoveSecondFactor command, Work work, CancellationToken cancel)
    {
        var account = await work.Db.Set<Account>().SingleAsync(a => a.Id == work.Actor.Id, cancel);
        if (await proveAgain.Refuse(account, command.CurrentPassword, cancel) is { } refusal)
        {
            return refusal;
        }
        await work.DropSecondFactor(account, cancel);
        work.Log("second-factor-removed", RecordKinds.Account.Ref(account.Id));
        await work.Warn(
            account.Id,
            $"second-factor-removed|{account.SecurityStamp}",
            "The authenticator app was removed from your account",
            "From now on your password alone signs you in.",
            cancel
        );
        return Nothing.Value;
    }
}
