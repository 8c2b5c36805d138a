using Touchstone.Core.Record.Log;
using Touchstone.Ledger;

namespace Touchstone.Cli.Ledger;

/// <summary>Reads the files that the ledger commands work with; what cannot be read stops the command.</summary>
internal static class LedgerFiles
{
    public static IReadOnlyList<ICheckpointVerifier> Keys(FileInfo? file)
    {
        if (file is null)
        {
            return [];
        }

        var keys = new List<ICheckpointVerifier>();
        foreach (var line in File.ReadLines(file.FullName).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            if (!NoteKey.TryParse(line, out var key) || Ed25519CheckpointVerifier.Of(key) is not { } verifier)
            {
                throw new CannotRunException($"{file.Name} does not hold a key of a log (name+id+key, Ed25519).");
            }

            keys.Add(verifier);
        }

        return keys.Count > 0 ? keys : throw new CannotRunException($"{file.Name} holds no key.");
    }

    public static OutsideCheckpoint Checkpoint(FileInfo file, IReadOnlyList<ICheckpointVerifier> keys) =>
        OutsideCheckpoint.TryRead(file.Name, File.ReadAllText(file.FullName), keys, out var checkpoint)
            ? checkpoint
            : throw new CannotRunException($"{file.Name} is not a signed checkpoint.");

    public static SignedNote Note(FileInfo file) =>
        SignedNote.TryParse(File.ReadAllText(file.FullName), out var note)
            ? note
            : throw new CannotRunException($"{file.Name} is not a signed checkpoint.");

    /// <summary>The tree over an exported log. Lines are taken as they stand; whether they are sound is for verify to say.</summary>
    public static async Task<MerkleTree> TreeAsync(FileInfo file, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenRead();
        var tree = new MerkleTree();
        foreach (var leaf in (await LeafList.FromEntriesAsync(stream, cancellationToken)).Leaves)
        {
            tree.Append(leaf);
        }

        return tree;
    }

    public static LedgerEntry Entry(FileInfo file)
    {
        var bytes = File.ReadAllBytes(file.FullName).AsSpan().TrimEnd("\r\n"u8);
        return EntryLine.TryRead(bytes, out var entry, out var problem)
            ? entry
            : throw new CannotRunException($"{file.Name} is not an entry of a log: {problem}.");
    }
}
