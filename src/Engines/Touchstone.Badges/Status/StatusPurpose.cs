namespace Touchstone.Badges.Status;

/// <summary>What a set bit in a status list means (W3C Bitstring Status List 1.0, section 2.2).</summary>
public enum StatusPurpose
{
    /// <summary>The credential no longer counts, for good.</summary>
    Revocation,

    /// <summary>The credential does not count for the time being; the bit may be cleared again.</summary>
    Suspension,
}
