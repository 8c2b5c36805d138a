using Touchstone.Ledger;

namespace Touchstone.Core.Record.Log;

/// <summary>A signed statement of how long the log was and what its root was, as published and kept outside the database.</summary>
public sealed class PublishedCheckpoint
{
    private PublishedCheckpoint() { }

    internal PublishedCheckpoint(long size, byte[] root, DateTimeOffset at, string note)
    {
        Size = size;
        Root = root;
        At = at;
        Note = note;
    }

    public long Size { get; private set; }
    public byte[] Root { get; private set; } = [];
    public DateTimeOffset At { get; private set; }

    /// <summary>The signed note (C2SP tlog-checkpoint), byte for byte as published.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The note as the engine reads it. What stands here was written by the engine.</summary>
    internal SignedNote AsNote() =>
        SignedNote.TryParse(Note, out var note)
            ? note
            : throw new InvalidOperationException($"The checkpoint of size {Size} is not a signed note.");
}
