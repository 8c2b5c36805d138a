using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Ledger;

namespace Touchstone.Core.Record.Log;

/// <summary>
/// Signs how long the log is and what its root is. Every leaf is computed anew from what the entry says, once an hour and in
/// between only for what is new; nothing is signed that does not extend the last checkpoint, in the database and outside.
/// </summary>
public sealed class CheckpointSigning(
    IDbContextFactory<TouchstoneDb> databases,
    LogKeys keys,
    CheckpointFolder folder,
    TimeProvider clock
) : IDisposable
{
    private const long SignLock = 0x5349474E;
    private static readonly TimeSpan WholeLogAgain = TimeSpan.FromHours(1);
    private readonly SemaphoreSlim oneAtATime = new(1);
    private TreeFrontier frontier = new();
    private DateTimeOffset wholeLogAt;

    /// <summary>Why the last wish to sign was refused, or null.</summary>
    public string? Alarm { get; private set; }

    public void Dispose() => oneAtATime.Dispose();

    public async Task<Signing> Sign(CancellationToken cancel)
    {
        await oneAtATime.WaitAsync(cancel);
        try
        {
            var signing = await SignUnderLock(cancel);
            Alarm = (signing as Signing.Refused)?.Why;
            if (signing is Signing.Refused)
            {
                frontier = new TreeFrontier();
            }
            return signing;
        }
        catch
        {
            frontier = new TreeFrontier();
            throw;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private async Task<Signing> SignUnderLock(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({SignLock})", cancel);
        var last = await db.Set<PublishedCheckpoint>()
            .AsNoTracking()
            .OrderByDescending(c => c.Size)
            .FirstOrDefaultAsync(cancel);
        var key = await LogKeys.Find(db, cancel);
        if (folder.HoldsOnlyOthersThan(key))
        {
            return new Signing.Refused(
                "The copies outside the database were signed under another key than that of this log. If they belong to another database, move them away."
            );
        }
        var outside = key is null ? null : await folder.Latest(key, cancel);
        if (outside is { Signature: not SignatureCheck.Good })
        {
            return new Signing.Refused($"The copy {outside.Name} outside the database is not signed by the log's key.");
        }
        var claims = Claims(last, outside?.Checkpoint);
        if (clock.GetUtcNow() - wholeLogAt >= WholeLogAgain)
        {
            frontier = new TreeFrontier();
            wholeLogAt = clock.GetUtcNow();
        }
        if (await Grow(db, claims, cancel) is { } why)
        {
            return new Signing.Refused(why);
        }
        if (frontier.Size == (last?.Size ?? 0))
        {
            return new Signing.NothingNew();
        }
        key ??= await keys.FindOrMake(db, clock.GetUtcNow(), cancel);
        var checkpoint = new Checkpoint(key.Name, frontier.Size, frontier.Root(), clock.GetUtcNow());
        var note = keys.Sign(key, checkpoint);
        db.Add(
            new PublishedCheckpoint(checkpoint.Size, checkpoint.Root.ToArray(), checkpoint.At!.Value, note.ToString())
        );
        await db.SaveChangesAsync(cancel);
        // Outside first: what is signed is committed in the log already, and a checkpoint without a copy proves less.
        await folder.Keep(key, checkpoint, note, cancel);
        await transaction.CommitAsync(cancel);
        return new Signing.Signed(checkpoint.Size);
    }

    private static List<(long Size, Digest Root)> Claims(PublishedCheckpoint? last, Checkpoint? outside)
    {
        var claims = new List<(long Size, Digest Root)>(2);
        if (last is not null)
        {
            claims.Add((last.Size, new Digest(last.Root)));
        }
        if (outside is not null)
        {
            claims.Add((outside.Size, outside.Root));
        }
        return claims;
    }

    /// <summary>Takes in what is new; says what is wrong when the log is not what was claimed of it.</summary>
    private async Task<string?> Grow(TouchstoneDb db, List<(long Size, Digest Root)> claims, CancellationToken cancel)
    {
        if (claims.Any(c => c.Size < frontier.Size))
        {
            frontier = new TreeFrontier();
        }
        if (claims.Any(Contradicted))
        {
            return Contradiction(frontier.Size);
        }
        var from = frontier.Size;
        var entries = db.Set<Entry>().AsNoTracking().Where(e => e.Sequence >= from).OrderBy(e => e.Sequence);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (entry.Sequence != frontier.Size)
            {
                return $"The log has no entry {frontier.Size}.";
            }
            frontier.Append(entry.AsLine().LeafHash());
            if (claims.Any(Contradicted))
            {
                return Contradiction(frontier.Size);
            }
        }
        var there = (await db.Set<Entry>().MaxAsync(e => (long?)e.Sequence, cancel) ?? -1) + 1;
        if (there < frontier.Size)
        {
            return $"The log has {there} entries, and had {frontier.Size} a short time ago.";
        }
        var longest = claims.Count == 0 ? 0 : claims.Max(c => c.Size);
        return longest > frontier.Size
            ? $"The log has {frontier.Size} entries, and a checkpoint was signed over {longest}."
            : null;
    }

    private bool Contradicted((long Size, Digest Root) claim) =>
        claim.Size == frontier.Size && claim.Root != frontier.Root();

    private static string Contradiction(long size) =>
        $"The first {size} entries of the log are not those that a checkpoint was signed over.";
}
