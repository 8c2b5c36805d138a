namespace Touchstone.Ledger;

/// <summary>One thing that is wrong.</summary>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Message">What is wrong, in plain words.</param>
/// <param name="First">The first entry (by sequence number, from 0) or, for lines put in, the first line (from 1).</param>
/// <param name="Last">The last one concerned.</param>
public sealed record Finding(FindingKind Kind, string Message, long? First = null, long? Last = null);
