namespace Touchstone.Frameworks.Exchange.Outline;

/// <summary>The label that Word would print in front of a paragraph.</summary>
/// <param name="Code">The number or letter without its full stop or brackets; null for a bullet.</param>
internal sealed record WordLabel(string? Code);
