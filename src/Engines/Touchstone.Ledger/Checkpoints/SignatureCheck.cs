namespace Touchstone.Ledger;

/// <summary>What the signatures of a note are worth to someone who knows certain keys.</summary>
public enum SignatureCheck
{
    /// <summary>No signature names a known key: the note proves nothing.</summary>
    NoKnownKey,

    /// <summary>At least one known key signed, and no line that names a known key is wrong.</summary>
    Good,

    /// <summary>A line names a known key, and that key did not sign this text.</summary>
    Wrong,
}
