namespace Touchstone.Opinion;

/// <summary>An account under suspicion. A finding for a person to look at, never a verdict.</summary>
/// <param name="Person">Position of the person.</param>
/// <param name="Kind">What is suspected.</param>
/// <param name="Confidence">How sure, in [0, 1], if one account in twenty were of this kind.</param>
/// <param name="Reason">The evidence in a sentence.</param>
public sealed record Suspicion(int Person, SuspicionKind Kind, double Confidence, string Reason);
