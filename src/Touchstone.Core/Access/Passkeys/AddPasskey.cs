using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Access.Mailing;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Passkeys;

/// <summary>Adds a passkey that the browser has just made to one's own account.</summary>
/// <param name="Secret">The secret that the right password gave.</param>
/// <param name="Passkey">What the browser shows of it, as JSON.</param>
/// <param name="Asked">What the browser had been asked.</param>
public sealed record AddPasskey(string Secret, string Name, string Passkey, string Asked) : Command<Nothing>
{
    public const int NameLimit = 50;

    /// <summary>How many an account may have.</summary>
    public const int Most = 10;
}

internal sealed class AddPasskeyHandler(IPasskeyProofs proofs) : ICommandHandler<AddPasskey, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(AddPasskey command, Work work, CancellationToken cancel)
    {
        var link = await work.TakeLink(LinkPurpose.NewPasskey, command.Secret, cancel);
        if (link is null || link.AccountId != work.Actor.Id)
        {
            return new Refusal.OutOfOrder("It took too long. Begin again with your password");
        }
        var faults = new Faults()
            .Text(command.Name, nameof(command.Name), "a name by which you will know it", AddPasskey.NameLimit)
            .When(
                string.IsNullOrEmpty(command.Passkey),
                nameof(command.Passkey),
                "Your browser has made no passkey. It needs script for it, and a device that can keep passkeys"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var account = await work.Db.Set<Account>().SingleAsync(a => a.Id == work.Actor.Id, cancel);
        var passkeys = work.Db.Set<IdentityUserPasskey<Guid>>();
        if (await passkeys.CountAsync(p => p.UserId == account.Id, cancel) >= AddPasskey.Most)
        {
            return Refusal.For(
                nameof(command.Passkey),
                $"Remove a passkey first: an account can have {AddPasskey.Most}"
            );
        }
        if (await proofs.Made(account, command.Passkey, command.Asked, cancel) is not { } made)
        {
            return Refusal.For(nameof(command.Passkey), "The passkey could not be checked. Make one again");
        }
        if (await passkeys.AnyAsync(p => p.CredentialId == made.CredentialId, cancel))
        {
            return Refusal.For(nameof(command.Passkey), "This passkey is in use already");
        }
        work.Db.Add(Kept(account, command.Name.Trim(), made, work.Now));
        link.Use(work.Now);
        work.Log("passkey-added", RecordKinds.Account.Ref(account.Id), new { command.Name });
        await work.Warn(
            account.Id,
            $"passkey-added|{Convert.ToHexStringLower(made.CredentialId)}",
            "A passkey was added to your account",
            $"From now on the passkey \u201c{command.Name.Trim()}\u201d signs in to your account.",
            cancel
        );
        return Nothing.Value;
    }

    private static IdentityUserPasskey<Guid> Kept(
        Account account,
        string name,
        UserPasskeyInfo made,
        DateTimeOffset now
    ) =>
        new()
        {
            UserId = account.Id,
            CredentialId = made.CredentialId,
            Data = new IdentityPasskeyData
            {
                Name = name,
                PublicKey = made.PublicKey,
                CreatedAt = now,
                SignCount = made.SignCount,
                Transports = made.Transports,
                IsUserVerified = made.IsUserVerified,
                IsBackupEligible = made.IsBackupEligible,
                IsBackedUp = made.IsBackedUp,
                AttestationObject = made.AttestationObject,
                ClientDataJson = made.ClientDataJson,
            },
        };
}
