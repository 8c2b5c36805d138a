using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Mailing;
using Touchstone.Core.Access.SigningIn;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Access.Keys;

/// <summary>
/// Makes a key for a program. Whoever has it reads what its maker may read in the scope, so the password is asked for first. Gives
/// the secret, this once.
/// </summary>
/// <param name="Days">After how many days it expires: one of <see cref="ApiKey.Lasting"/>.</param>
public sealed record MakeApiKey(string Name, KeyScope Scope, int Days, string CurrentPassword) : Command<string>;

internal sealed class MakeApiKeyHandler(ProveAgain proveAgain) : ICommandHandler<MakeApiKey, string>
{
    private const int LongestName = 100;

    public async Task<Outcome<string>> Handle(MakeApiKey command, Work work, CancellationToken cancel)
    {
        var faults = new Faults().Text(command.Name, nameof(command.Name), "a name for the key", LongestName);
        faults.When(!ApiKey.Lasting.Contains(command.Days), nameof(command.Days), "Choose how long the key lasts");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var account = await work.Db.Set<Account>().SingleAsync(a => a.Id == work.Actor.Id, cancel);
        if (await proveAgain.Refuse(account, command.CurrentPassword, cancel) is { } refusal)
        {
            return refusal;
        }
        var live = await work
            .Db.Set<ApiKey>()
            .CountAsync(k => k.AccountId == account.Id && k.EndedAt == null && k.ExpiresAt > work.Now, cancel);
        if (live >= ApiKey.Most)
        {
            return Refusal.For(nameof(command.Name), $"End a key first: you can have {ApiKey.Most} at a time");
        }
        var (key, secret) = ApiKey.Make(
            work.Actor,
            command.Name.Trim(),
            command.Scope,
            work.Now,
            TimeSpan.FromDays(command.Days)
        );
        work.Db.Add(key);
        work.Log(
            "api-key-made",
            RecordKinds.Account.Ref(account.Id),
            new
            {
                key.Id,
                key.Scope,
                command.Days,
            }
        );
        await work.Warn(
            account.Id,
            $"api-key-made|{key.Id}",
            "A key for a program was made",
            $"A key called \u201c{key.Name}\u201d was made for your account. Whoever has it can read the tables that you may read. If you did not make it, end it on the page of your account and change your password.",
            cancel
        );
        return secret;
    }
}
