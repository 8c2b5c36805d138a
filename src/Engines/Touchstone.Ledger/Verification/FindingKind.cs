namespace Touchstone.Ledger;

/// <summary>What is wrong with a log, in one word.</summary>
public enum FindingKind
{
    /// <summary>A line is not an entry.</summary>
    UnreadableLine,

    /// <summary>The sequence numbers skip, repeat or go back.</summary>
    Numbering,

    /// <summary>A checkpoint is not signed by the key that was given, or its signature is wrong.</summary>
    BadSignature,

    /// <summary>The outside checkpoints contradict each other.</summary>
    CheckpointsDisagree,

    /// <summary>The log is empty although a checkpoint counted entries.</summary>
    AllDropped,

    /// <summary>Entries are missing from the end.</summary>
    TailCut,

    /// <summary>The log differs from a checkpoint somewhere in a span of entries.</summary>
    Changed,

    /// <summary>The list of leaf hashes is itself not a true copy, so it cannot be used to say where.</summary>
    LeafListUnusable,

    /// <summary>No recorded entry is left as it was.</summary>
    Rewritten,

    /// <summary>Entries no longer say what they said.</summary>
    Edited,

    /// <summary>Lines were put in between recorded entries.</summary>
    Inserted,

    /// <summary>Recorded entries are no longer there.</summary>
    Deleted,

    /// <summary>Recorded entries stand at another place.</summary>
    Moved,
}
