using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Storage;
using Touchstone.Ledger;

namespace Touchstone.Core.Record.Log;

/// <summary>
/// The tree over the log, kept in memory for proofs (64 bytes an entry) and grown by what has been signed since it was last
/// asked. It proves nothing about a log that is not the one that was signed.
/// </summary>
internal sealed class LoggedTree : IProcessSingleton, IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);
    private MerkleTree tree = new();

    public void Dispose() => oneAtATime.Dispose();

    /// <summary>Makes a proof against a checkpoint; null when the log does not agree with it.</summary>
    public async Task<T?> Prove<T>(
        TouchstoneDb db,
        PublishedCheckpoint checkpoint,
        Func<MerkleTree, T> proof,
        CancellationToken cancel
    )
        where T : class
    {
        await oneAtATime.WaitAsync(cancel);
        try
        {
            await Grow(db, checkpoint.Size, cancel);
            if (tree.Size >= checkpoint.Size && tree.RootAt(checkpoint.Size) == new Digest(checkpoint.Root))
            {
                return proof(tree);
            }
            tree = new MerkleTree();
            return null;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private async Task Grow(TouchstoneDb db, long size, CancellationToken cancel)
    {
        var from = tree.Size;
        if (from >= size)
        {
            return;
        }
        var leaves = db.Set<Entry>()
            .Where(e => e.Sequence >= from && e.Sequence < size)
            .OrderBy(e => e.Sequence)
            .Select(e => e.LeafHash);
        await foreach (var leaf in leaves.AsAsyncEnumerable().WithCancellation(cancel))
        {
            tree.Append(new Digest(leaf));
        }
    }
}
