using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Touchstone.Core.Access.Passkeys;
using Touchstone.Core.Platform.Storage;
using Person = Touchstone.Core.Access.Account;

namespace Touchstone.Web.Access.Passkeys;

/// <summary>
/// Asks browsers for passkeys and checks what they show, with ASP.NET Core Identity's own ceremony. What a browser was asked is
/// kept for it in a cookie that only this site reads.
/// </summary>
public sealed class BrowserPasskeys(
    IHttpContextAccessor contexts,
    IDbContextFactory<TouchstoneDb> databases,
    IPasswordHasher<Person> passwords,
    IOptions<IdentityOptions> identity,
    IOptions<IdentityPasskeyOptions> options,
    IServiceProvider services,
    ILogger<UserManager<Person>> log
) : IPasskeyProofs
{
    private HttpContext Http =>
        contexts.HttpContext ?? throw new InvalidOperationException("A passkey is asked for outside of a request.");

    /// <summary>The question whose answer is a new passkey.</summary>
    public async Task<PasskeyQuestion> AskToMake(Guid account, string email, string name, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        using var users = Users(db);
        var asked = await Ceremony(users)
            .MakeCreationOptionsAsync(
                new PasskeyUserEntity
                {
                    Id = account.ToString(),
                    Name = email,
                    DisplayName = name,
                },
                Http
            );
        return new PasskeyQuestion(asked.CreationOptionsJson, asked.AttestationState ?? "");
    }

    /// <summary>The question whose answer is any passkey of this site. It names nobody, so that it tells a stranger nothing.</summary>
    public async Task<PasskeyQuestion> AskToUse(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        using var users = Users(db);
        var asked = await Ceremony(users).MakeRequestOptionsAsync(null, Http);
        return new PasskeyQuestion(asked.RequestOptionsJson, asked.AssertionState ?? "");
    }

    public async Task<UserPasskeyInfo?> Made(Person account, string shown, string asked, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        using var users = Users(db);
        var result = await Ceremony(users)
            .PerformAttestationAsync(
                new PasskeyAttestationContext
                {
                    CredentialJson = shown,
                    AttestationState = asked,
                    HttpContext = Http,
                }
            );
        return result.Succeeded && result.UserEntity.Id == account.Id.ToString() ? result.Passkey : null;
    }

    public async Task<UsedPasskey?> Used(string shown, string asked, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        using var users = Users(db);
        var result = await Ceremony(users)
            .PerformAssertionAsync(
                new PasskeyAssertionContext
                {
                    CredentialJson = shown,
                    AssertionState = asked,
                    HttpContext = Http,
                }
            );
        return result.Succeeded ? new UsedPasskey(result.User.Id, result.Passkey) : null;
    }

    private PasskeyHandler<Person> Ceremony(UserManager<Person> users) => new(users, options);

    private UserManager<Person> Users(TouchstoneDb db) =>
        new(
            new UserOnlyStore<Person, TouchstoneDb, Guid>(db),
            identity,
            passwords,
            [],
            [],
            new UpperInvariantLookupNormalizer(),
            new IdentityErrorDescriber(),
            services,
            log
        );
}
