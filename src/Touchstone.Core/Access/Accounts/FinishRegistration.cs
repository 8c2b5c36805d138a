using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Access.Passwords;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Accounts;

/// <summary>Makes the account that a link proves the address of, with the password that is chosen now.</summary>
public sealed record FinishRegistration(string Link, string Password) : Command<Guid>;

internal sealed class FinishRegistrationHandler(PasswordHash passwords) : ICommandHandler<FinishRegistration, Guid>
{
    public async Task<Outcome<Guid>> Handle(FinishRegistration command, Work work, CancellationToken cancel)
    {
        var link = await work.TakeLink(LinkPurpose.Register, command.Link, cancel);
        if (link is null)
        {
            return LinkWords.NoLonger("registration", "Register again to get a new one");
        }
        var faults = new Faults().NewPassword(
            command.Password,
            nameof(command.Password),
            link.Name!,
            link.Address!,
            work.Site.Body
        );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var normal = Account.Normalise(link.Address!);
        if (await work.Db.Set<Account>().AnyAsync(a => a.NormalizedEmail == normal, cancel))
        {
            return new Refusal.OutOfOrder("This address has an account already. Sign in with it");
        }
        link.Use(work.Now);
        return work.MakeAccount(link.Name!, link.Address!, command.Password, passwords).Id;
    }
}
