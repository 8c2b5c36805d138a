using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Accounts;

/// <summary>Changes the address of an account to the one that the link proves, and tells the old one.</summary>
public sealed record ChangeAddress(string Link) : Command<Nothing>;

internal sealed class ChangeAddressHandler : ICommandHandler<ChangeAddress, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ChangeAddress command, Work work, CancellationToken cancel)
    {
        var link = await work.TakeLink(LinkPurpose.ChangeAddress, command.Link, cancel);
        if (link is null)
        {
            return LinkWords.NoLonger("confirmation", "Ask again from the page of your account");
        }
        var account = await work
            .Db.Set<Account>()
            .SingleOrDefaultAsync(a => a.Id == link.AccountId && a.ClosedAt == null, cancel);
        var normal = Account.Normalise(link.Address!);
        if (account is null || await work.Db.Set<Account>().AnyAsync(a => a.NormalizedEmail == normal, cancel))
        {
            return LinkWords.NoLonger("confirmation", "Ask again from the page of your account");
        }
        link.Use(work.Now);
        await work.SendTo(
            account.Email!,
            new Letter(
                $"address-changed|{link.Id}",
                "The e-mail address of your account was changed",
                account.DisplayName,
                [
                    "Your account now has another e-mail address; letters no longer come here.",
                    "If it was not you who changed it, tell us at once: answer this letter or use the contact page.",
                ],
                new LetterAction("Contact us", "/contact")
            ),
            cancel
        );
        work.LogAs(
            account.Id,
            "address-changed",
            RecordKinds.Account.Ref(account.Id),
            new { from = account.Email, to = link.Address }
        );
        account.ChangeAddress(link.Address!);
        await work.WithdrawLinks(account.Id, cancel, LinkPurpose.ResetPassword);
        return Nothing.Value;
    }
}
