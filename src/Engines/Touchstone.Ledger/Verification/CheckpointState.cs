namespace Touchstone.Ledger;

/// <summary>How a log compares with one checkpoint.</summary>
public enum CheckpointState
{
    /// <summary>The log begins with exactly the entries of the checkpoint.</summary>
    Agrees,

    /// <summary>It does not.</summary>
    Differs,

    /// <summary>The log has fewer entries than the checkpoint counted.</summary>
    TooShort,
}
