namespace Touchstone.Core.Record.Log;

/// <summary>What came of the wish to sign a checkpoint.</summary>
public abstract record Signing
{
    private Signing() { }

    /// <summary>A checkpoint of this size was signed and kept.</summary>
    public sealed record Signed(long Size) : Signing;

    /// <summary>The log is as long as it was.</summary>
    public sealed record NothingNew : Signing;

    /// <summary>The log is not the log that was signed before. Nothing is signed until somebody has looked.</summary>
    public sealed record Refused(string Why) : Signing;
}
