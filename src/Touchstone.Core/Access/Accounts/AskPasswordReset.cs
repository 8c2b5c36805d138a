using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Accounts;

/// <summary>Asks for a link to choose a new password. The answer is the same whether or not the address has an account.</summary>
public sealed record AskPasswordReset(string Email) : Command<Nothing>;

internal sealed class AskPasswordResetHandler : ICommandHandler<AskPasswordReset, Nothing>
{
    private static readonly TimeSpan LinkLasts = TimeSpan.FromHours(1);

    public async Task<Outcome<Nothing>> Handle(AskPasswordReset command, Work work, CancellationToken cancel)
    {
        var faults = new Faults().Address(command.Email, nameof(command.Email), "your e-mail address");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var address = command.Email.Trim();
        var normal = Account.Normalise(address);
        var account = await work
            .Db.Set<Account>()
            .SingleOrDefaultAsync(a => a.NormalizedEmail == normal && a.ClosedAt == null, cancel);
        await work.WithdrawLinks(account?.Id ?? Guid.Empty, cancel, LinkPurpose.ResetPassword);
        // Nobody can follow the link that is made for an unknown address: its secret goes nowhere.
        var (link, secret) = work.MakeLink(LinkPurpose.ResetPassword, LinkLasts, account?.Id, address);
        await work.SendTo(address, account is null ? Unknown(link) : Reset(link, secret, account), cancel);
        work.Log("password-reset-asked", RecordKinds.Account.Ref(account?.Id ?? link.Id));
        return Nothing.Value;
    }

    private static Letter Reset(OneTimeLink link, string secret, Account account) =>
        new(
            $"reset-password|{link.Id}",
            "Choose a new password",
            account.DisplayName,
            [
                "Somebody, probably you, asked to choose a new password for your account. The link works once, within one hour.",
                "If it was not you, there is nothing to do: your password stays as it is.",
            ],
            new LetterAction("Choose a new password", $"/reset-password/new?link={secret}"),
            Secret: secret
        );

    private static Letter Unknown(OneTimeLink link) =>
        new(
            $"reset-password|{link.Id}",
            "No account with this address",
            null,
            [
                "Somebody, probably you, asked to choose a new password. There is no account with this e-mail address; perhaps you registered with another one.",
                "If it was not you, there is nothing to do.",
            ],
            new LetterAction("Register", "/register")
        );
}
