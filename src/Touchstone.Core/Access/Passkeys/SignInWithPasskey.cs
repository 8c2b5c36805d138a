using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Touchstone.Core.Access.SigningIn;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Passkeys;

/// <summary>
/// Proves who somebody is by a passkey. It is worth a second factor: the device was theirs, and they proved to the device who
/// they are, by finger, face or code (NIST SP 800-63B-4, 3.1.6 and 3.1.7).
/// </summary>
/// <param name="Passkey">What the browser shows of it, as JSON.</param>
/// <param name="Asked">What the browser had been asked; good for one sign-in.</param>
public sealed record SignInWithPasskey(string Passkey, string Asked, Browser Browser) : Command<SignedIn>;

internal sealed partial class SignInWithPasskeyHandler(IPasskeyProofs proofs, ILogger<SignInWithPasskeyHandler> log)
    : ICommandHandler<SignInWithPasskey, SignedIn>
{
    public async Task<Outcome<SignedIn>> Handle(SignInWithPasskey command, Work work, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(command.Passkey))
        {
            return Refusal.For(
                nameof(command.Passkey),
                "Your browser has shown no passkey. It needs script for it. You can sign in with your password instead"
            );
        }
        var used = await proofs.Used(command.Passkey, command.Asked, cancel);
        var account = used is null
            ? null
            : await work.Db.Set<Account>().SingleOrDefaultAsync(a => a.Id == used.AccountId, cancel);
        if (
            used is not { Passkey.IsUserVerified: true }
            || account is not { ClosedAt: null }
            || !await IsFirstAnswer(work, command.Asked, cancel)
        )
        {
            LogRefused(command.Browser.Address, account?.Id);
            return Refusal.For(
                nameof(command.Passkey),
                "This passkey does not sign in here. Try again, or sign in with your password instead"
            );
        }
        var kept = await work
            .Db.Set<IdentityUserPasskey<Guid>>()
            .SingleAsync(p => p.CredentialId == used.Passkey.CredentialId, cancel);
        kept.Data.SignCount = used.Passkey.SignCount;
        kept.Data.IsBackedUp = used.Passkey.IsBackedUp;
        return work.StartSession(account, command.Browser, secondFactor: true);
    }

    /// <summary>What was shown once may have been seen on its way: the same question is not answered twice.</summary>
    private static async Task<bool> IsFirstAnswer(Work work, string asked, CancellationToken cancel)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)));
        return await work.Db.Database.ExecuteSqlAsync(
                $"""
                insert into platform.once (key, actor, use_case, at) values ({key}, 'passkey', {nameof(
                    SignInWithPasskey
                )}, {work.Now})
                on conflict do nothing
                """,
                cancel
            ) == 1;
    }

    [LoggerMessage(LogLevel.Warning, "Sign-in by passkey refused from {Address}, account {Account}")]
    private partial void LogRefused(string address, Guid? account);
}
