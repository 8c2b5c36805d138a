namespace Touchstone.Frameworks.Exchange;

/// <summary>How often a finding occurred; a report lists only the first of many findings of one code.</summary>
/// <param name="Code">The finding's code.</param>
/// <param name="Count">How often it occurred.</param>
public sealed record Tally(string Code, int Count);
