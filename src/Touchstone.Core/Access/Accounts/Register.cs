using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Accounts;

/// <summary>
/// Asks for an account. The answer is the same whether or not the address has one: what happens next stands in a letter
/// to that address. The account is made when the link in it is followed, so nobody can prepare one in another's name.
/// </summary>
public sealed record Register(string Name, string Email) : Command<Nothing>;

internal sealed class RegisterHandler : ICommandHandler<Register, Nothing>
{
    private static readonly TimeSpan LinkLasts = TimeSpan.FromHours(24);

    public async Task<Outcome<Nothing>> Handle(Register command, Work work, CancellationToken cancel)
    {
        var faults = new Faults()
            .Text(command.Name, nameof(command.Name), "your name", Account.NameLimit)
            .Address(command.Email, nameof(command.Email), "your e-mail address");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var address = command.Email.Trim();
        var normal = Account.Normalise(address);
        var known = await work.Db.Set<Account>().SingleOrDefaultAsync(a => a.NormalizedEmail == normal, cancel);
        var (link, secret) = work.MakeLink(
            LinkPurpose.Register,
            LinkLasts,
            address: address,
            name: command.Name.Trim()
        );
        // Made for a known address too, and taken back at once: both cases do the same work.
        if (known is not null)
        {
            link.Withdraw(work.Now);
        }
        await work.SendTo(address, known is null ? Welcome(link, secret) : Known(link), cancel);
        work.Log("registration-asked", RecordKinds.Account.Ref(known?.Id ?? link.Id));
        return Nothing.Value;
    }

    private static Letter Welcome(OneTimeLink link, string secret) =>
        new(
            $"register|{link.Id}",
            "Finish your registration",
            link.Name,
            [
                "Somebody, probably you, asked for an account with this e-mail address. Follow the link to choose a password. It works once, within 24 hours.",
                "If it was not you, there is nothing to do: without the link no account is made.",
            ],
            new LetterAction("Choose a password", $"/register/finish?link={secret}"),
            Secret: secret
        );

    private static Letter Known(OneTimeLink link) =>
        new(
            $"register|{link.Id}",
            "You have an account already",
            null,
            [
                "Somebody, probably you, asked for an account with this e-mail address. There is one already: sign in with it.",
                "If you have forgotten the password, you can choose a new one. If it was not you who asked, there is nothing to do.",
            ],
            new LetterAction("Sign in", "/sign-in")
        );
}
