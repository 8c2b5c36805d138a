namespace Touchstone.Agreement;

/// <summary>One coder's decision on one unit.</summary>
/// <param name="Unit">The unit's own id, not empty.</param>
/// <param name="Coder">The coder's own id, not empty.</param>
/// <param name="Value">The codes given. A unit that the coder did not see has no coding.</param>
/// <param name="Source">
/// The response that the unit is a part of, where units of one response are not independent of each other (sentences,
/// characters); null where the unit stands for itself. Errors and intervals take whole sources as their sample.
/// </param>
public sealed record Coding(string Unit, string Coder, CodeSet Value, string? Source = null);
