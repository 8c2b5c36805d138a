using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement;

/// <summary>Follows the link of the letter: the registration counts, and joins the reference groups of its credentials.</summary>
public sealed record ConfirmRegistration(string Secret) : Command<Nothing>;

internal sealed class ConfirmRegistrationHandler : ICommandHandler<ConfirmRegistration, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ConfirmRegistration command, Work work, CancellationToken cancel)
    {
        var hash = RegistrationSecret.Hash(command.Secret);
        var registration = hash is null
            ? null
            : await work
                .Db.Set<Registration>()
                .FromSql($"select * from engagement.registration where confirm_hash = {hash} for update")
                .SingleOrDefaultAsync(cancel);
        if (registration is null || !registration.CanConfirm(work.Now))
        {
            return new Refusal.OutOfOrder(
                "This link does not work. It was used before, was replaced, or is too old. Register again to get a new one."
            );
        }
        var isNew = !registration.IsConfirmed;
        registration.Confirm(work.Now);
        if (isNew)
        {
            work.Enter(registration.Ref, "Registration to be involved");
        }
        await Follow(work, registration, cancel);
        await RegistrationLetters.Welcome(work, registration, work.NewLink(registration), cancel);
        work.Log("registration-confirmed", registration.Ref);
        return Nothing.Value;
    }

    private static async Task Follow(Work work, Registration registration, CancellationToken cancel)
    {
        await work.Db.Set<Follower>().Where(f => f.RegistrationId == registration.Id).ExecuteDeleteAsync(cancel);
        var credentials = registration.AllCredentials
            ? await work.Db.Set<Credential>().Where(c => c.RetiredAt == null).Select(c => c.Id).ToListAsync(cancel)
            : [.. registration.Credentials];
        work.Db.AddRange(
            credentials.Select(c => new Follower(
                registration.Id,
                c,
                registration.Profession,
                registration.Sector,
                registration.Region,
                work.Now
            ))
        );
    }
}
