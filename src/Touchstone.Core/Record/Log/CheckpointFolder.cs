using System.Globalization;
using Touchstone.Ledger;

namespace Touchstone.Core.Record.Log;

/// <summary>Where copies of checkpoints stand outside the database, so that a changed database is found out.</summary>
/// <param name="Path">The folder; null where the site keeps no data of its own.</param>
public sealed record CheckpointFolder(string? Path)
{
    /// <summary>Writes the copy for good before it takes its name: a name never stands for half a note.</summary>
    internal async Task Keep(LogKey key, Checkpoint checkpoint, SignedNote note, CancellationToken cancel)
    {
        if (FolderOf(key) is not { } folder)
        {
            return;
        }
        Directory.CreateDirectory(folder);
        var name = System.IO.Path.Combine(
            folder,
            string.Create(CultureInfo.InvariantCulture, $"{checkpoint.Size:D16}.txt")
        );
        var half = $"{name}.{Environment.ProcessId}.part";
        await File.WriteAllTextAsync(half, note.ToString(), cancel);
        File.Move(half, name, overwrite: true);
    }

    /// <summary>The largest copy that stands under this key, read with the key; null when there is none.</summary>
    internal async Task<OutsideCheckpoint?> Latest(LogKey key, CancellationToken cancel)
    {
        if (FolderOf(key) is not { } folder || !Directory.Exists(folder))
        {
            return null;
        }
        var latest = Directory.EnumerateFiles(folder, "*.txt").Max(StringComparer.Ordinal);
        if (latest is null)
        {
            return null;
        }
        var verifier = Ed25519CheckpointVerifier.Of(key.AsNoteKey());
        return OutsideCheckpoint.TryRead(
            System.IO.Path.GetFileName(latest),
            await File.ReadAllTextAsync(latest, cancel),
            verifier is null ? [] : [verifier],
            out var checkpoint
        )
            ? checkpoint
            : null;
    }

    /// <summary>
    /// There are copies, and none under this key: the database is another one, or somebody has put another log in its place and
    /// signed it anew.
    /// </summary>
    internal bool HoldsOnlyOthersThan(LogKey? key) =>
        Directory.Exists(Path)
        && Directory.EnumerateDirectories(Path).Any()
        && !(key is not null && Directory.Exists(FolderOf(key)));

    /// <summary>A folder for each key, so that the copies of another database in the same place say nothing about this one.</summary>
    private string? FolderOf(LogKey key) =>
        Path is null
            ? null
            : System.IO.Path.Combine(Path, key.AsNoteKey().Id.ToString("x8", CultureInfo.InvariantCulture));
}
