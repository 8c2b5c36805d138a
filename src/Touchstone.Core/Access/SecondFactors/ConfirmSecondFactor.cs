using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Mailing;
using Touchstone.Core.Access.SigningIn;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.SecondFactors;

/// <summary>Begins to use an authenticator app, with a first code from it. Gives the recovery codes, which are shown this once.</summary>
public sealed record ConfirmSecondFactor(string Code) : Command<RecoveryCodes>;

/// <summary>Recovery codes as words to write down.</summary>
public sealed record RecoveryCodes(ImmutableArray<string> Words);

internal sealed class ConfirmSecondFactorHandler(Attempts attempts, AccessSettings settings)
    : ICommandHandler<ConfirmSecondFactor, RecoveryCodes>
{
    public async Task<Outcome<RecoveryCodes>> Handle(ConfirmSecondFactor command, Work work, CancellationToken cancel)
    {
        var account = await work.Db.Set<Account>().SingleAsync(a => a.Id == work.Actor.Id, cancel);
        var offered = await work
            .Db.Set<SecondFactor>()
            .FromSql($"select * from access.second_factor where account_id = {account.Id} for update")
            .SingleOrDefaultAsync(cancel);
        if (offered is null || offered.ConfirmedAt is not null)
        {
            return new Refusal.OutOfOrder("Begin again: there is no key that waits for its first code");
        }
        if (!await attempts.MayTry($"code|{account.Id}", "", cancel))
        {
            return Refusal.For(nameof(command.Code), SigningInWords.Wait(settings));
        }
        if (!offered.Accept(command.Code ?? "", work.Now))
        {
            return Refusal.For(
                nameof(command.Code),
                "That code is not right. Check that the clock of your phone is, and enter the next code"
            );
        }
        await attempts.Forget($"code|{account.Id}", "", cancel);
        account.UseSecondFactor(true);
        var words = await work.ReplaceRecoveryCodes(account.Id, cancel);
        // The person has just proved both factors: this session is as good as one begun with them.
        if (work.Actor.SessionId is { } id && await work.Db.Set<Session>().FindAsync([id], cancel) is { } session)
        {
            session.ProvedSecondFactor();
        }
        work.Log("second-factor-added", RecordKinds.Account.Ref(account.Id));
        await work.Warn(
            account.Id,
            $"second-factor-added|{account.SecurityStamp}",
            "An authenticator app was added to your account",
            "From now on a code from an authenticator app is asked for when you sign in.",
            cancel
        );
        return new RecoveryCodes([.. words]);
    }
}
