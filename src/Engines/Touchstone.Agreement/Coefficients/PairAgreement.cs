namespace Touchstone.Agreement;

/// <summary>How two coders agree, so that the coder who reads the codebook differently can be found.</summary>
/// <param name="First">A coder.</param>
/// <param name="Second">Another coder.</param>
/// <param name="Units">Units that both coded.</param>
/// <param name="Agreement">The share of those units with the same value; null where there is none.</param>
/// <param name="Kappa">Cohen's kappa; null where it is not defined.</param>
public sealed record PairAgreement(string First, string Second, long Units, double? Agreement, double? Kappa);
