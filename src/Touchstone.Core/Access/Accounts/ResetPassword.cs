using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Keys;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Access.Mailing;
using Touchstone.Core.Access.Passwords;
using Touchstone.Core.Access.Sessions;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Accounts;

/// <summary>
/// Sets the new password that a link allows, and signs out everywhere. A second factor stays: mail alone never gets
/// anybody past it.
/// </summary>
public sealed record ResetPassword(string Link, string Password) : Command<Nothing>;

internal sealed class ResetPasswordHandler(PasswordHash passwords) : ICommandHandler<ResetPassword, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ResetPassword command, Work work, CancellationToken cancel)
    {
        var link = await work.TakeLink(LinkPurpose.ResetPassword, command.Link, cancel);
        var account = link?.AccountId is { } id
            ? await work.Db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id && a.ClosedAt == null, cancel)
            : null;
        if (account is null)
        {
            return LinkWords.NoLonger("password", "Ask for a new one");
        }
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
        link!.Use(work.Now);
        account.ChangePassword(passwords.HashPassword(account, command.Password));
        await work.WithdrawLinks(account.Id, cancel);
        await work.EndSessions(account.Id, cancel);
        await work.EndKeys(account.Id, cancel);
        work.LogAs(account.Id, "password-reset", RecordKinds.Account.Ref(account.Id));
        await work.Warn(
            account.Id,
            $"password-reset|{link.Id}",
            "Your password was changed",
            "A new password was set for your account through a link in a letter to this address. Every browser was signed out, and keys for programs were ended.",
            cancel
        );
        return Nothing.Value;
    }
}
