using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.SigningIn;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.SecondFactors;

/// <summary>Makes a key for an authenticator app. It counts once a code from the app has been entered.</summary>
public sealed record OfferSecondFactor(string CurrentPassword) : Command<Nothing>;

internal sealed class OfferSecondFactorHandler(ProveAgain proveAgain) : ICommandHandler<OfferSecondFactor, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(OfferSecondFactor command, Work work, CancellationToken cancel)
    {
        var account = await work.Db.Set<Account>().SingleAsync(a => a.Id == work.Actor.Id, cancel);
        if (account.TwoFactorEnabled)
        {
            return new Refusal.OutOfOrder("You use an authenticator app already. Remove it first");
        }
        if (await proveAgain.Refuse(account, command.CurrentPassword, cancel) is { } refusal)
        {
            return refusal;
        }
        var offered = await work.Db.Set<SecondFactor>().SingleOrDefaultAsync(f => f.AccountId == account.Id, cancel);
        if (offered is null)
        {
            work.Db.Add(new SecondFactor(account.Id, TimeCode.NewKey(), work.Now));
        }
        else
        {
            offered.OfferAgain(TimeCode.NewKey(), work.Now);
        }
        work.Log("second-factor-offered", RecordKinds.Account.Ref(account.Id));
        return Nothing.Value;
    }
}
