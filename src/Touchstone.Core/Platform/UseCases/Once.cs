using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Platform.UseCases;

/// <summary>
/// Makes a repeated command act once. The key is claimed by an insert in the command's own transaction: a second post
/// waits until the first has committed and then gets the first result, or goes ahead if the first was rolled back.
/// </summary>
internal sealed class Once(TouchstoneDb db, Actor actor, Type useCase, string key)
{
    private readonly string who = actor.AccountId?.ToString() ?? (actor.IsSystem ? "system" : "anonymous");

    /// <summary>Null when the key is ours now; else the result that stands under it.</summary>
    public async Task<Earlier<T>?> Claim<T>(DateTimeOffset now, CancellationToken cancel)
    {
        var claimed = await db.Database.ExecuteSqlAsync(
            $"""
            insert into platform.once (key, actor, use_case, at) values ({key}, {who}, {useCase.Name}, {now})
            on conflict do nothing
            """,
            cancel
        );
        if (claimed == 1)
        {
            return null;
        }
        var result = await db
            .Database.SqlQuery<string>(
                $"select result::text as \"Value\" from platform.once where key = {key} and actor = {who} and use_case = {useCase.Name}"
            )
            .SingleAsync(cancel);
        return new Earlier<T>(JsonSerializer.Deserialize<T>(result)!);
    }

    public Task Keep<T>(T result, CancellationToken cancel)
    {
        var json = JsonSerializer.Serialize(result);
        return db.Database.ExecuteSqlAsync(
            $"update platform.once set result = {json}::jsonb where key = {key} and actor = {who} and use_case = {useCase.Name}",
            cancel
        );
    }

    internal sealed record Earlier<T>(T Value);
}
