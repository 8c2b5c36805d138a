using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Access.SigningIn;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Accounts;

/// <summary>Asks to use another e-mail address. It changes when the link that is sent there is followed.</summary>
public sealed record AskAddressChange(string Email, string CurrentPassword) : Command<Nothing>;

internal sealed class AskAddressChangeHandler(ProveAgain proveAgain) : ICommandHandler<AskAddressChange, Nothing>
{
    private static readonly TimeSpan LinkLasts = TimeSpan.FromHours(24);

    public async Task<Outcome<Nothing>> Handle(AskAddressChange command, Work work, CancellationToken cancel)
    {
        var account = await work.Db.Set<Account>().SingleAsync(a => a.Id == work.Actor.Id, cancel);
        var address = command.Email.Trim();
        var normal = Account.Normalise(address);
        var faults = new Faults()
            .Address(address, nameof(command.Email), "the new e-mail address")
            .When(
                normal == account.NormalizedEmail,
                nameof(command.Email),
                "Enter an address other than the one you have"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (await proveAgain.Refuse(account, command.CurrentPassword, cancel) is { } refusal)
        {
            return refusal;
        }
        await work.WithdrawLinks(account.Id, cancel, LinkPurpose.ChangeAddress);
        var (link, secret) = work.MakeLink(LinkPurpose.ChangeAddress, LinkLasts, account.Id, address);
        // Somebody else may have the address: then the link is taken back, and only its owner learns why.
        var taken = await work.Db.Set<Account>().AnyAsync(a => a.NormalizedEmail == normal, cancel);
        if (taken)
        {
            link.Withdraw(work.Now);
        }
        await work.SendTo(address, taken ? Taken(link) : Prove(link, secret), cancel);
        work.Log("address-change-asked", RecordKinds.Account.Ref(account.Id));
        return Nothing.Value;
    }

    private static Letter Prove(OneTimeLink link, string secret) =>
        new(
            $"change-address|{link.Id}",
            "Confirm your new e-mail address",
            null,
            ["Follow the link to use this address for your account from now on. It works once, within 24 hours."],
            new LetterAction("Use this address", $"/account/email/confirm?link={secret}"),
            Secret: secret
        );

    private static Letter Taken(OneTimeLink link) =>
        new(
            $"change-address|{link.Id}",
            "This address has an account already",
            null,
            [
                "Somebody asked to use this address for another account. It has an account already, so nothing was changed.",
            ],
            new LetterAction("Sign in", "/sign-in")
        );
}
