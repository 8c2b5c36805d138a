using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Access.Mailing;
using Touchstone.Core.Access.Passwords;
using Touchstone.Core.Access.Sessions;
using Touchstone.Core.Access.SigningIn;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Accounts;

/// <summary>Changes one's own password, and signs out everywhere else.</summary>
public sealed record ChangePassword(string CurrentPassword, string Password) : Command<Nothing>;

internal sealed class ChangePasswordHandler(PasswordHash passwords, ProveAgain proveAgain)
    : ICommandHandler<ChangePassword, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ChangePassword command, Work work, CancellationToken cancel)
    {
        var account = await work.Db.Set<Account>().SingleAsync(a => a.Id == work.Actor.Id, cancel);
        var faults = new Faults().NewPassword(
            command.Password,
            nameof(command.Password),
            account.DisplayName,
            account.Email!,
            work.Site.Body
        );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (await proveAgain.Refuse(account, command.CurrentPassword, cancel) is { } refusal)
        {
            return refusal;
        }
        account.ChangePassword(passwords.HashPassword(account, command.Password));
        await work.WithdrawLinks(account.Id, cancel);
        await work.EndSessions(account.Id, cancel, but: work.Actor.SessionId);
        work.Log("password-changed", RecordKinds.Account.Ref(account.Id));
        await work.Warn(
            account.Id,
            $"password-changed|{account.ConcurrencyStamp}",
            "Your password was changed",
            "The password of your account was changed. Every other browser was signed out.",
            cancel
        );
        return Nothing.Value;
    }
}
