namespace Touchstone.Core.Access.Interests.Detecting;

/// <summary>An interest that a detector found.</summary>
/// <param name="Kind">Code of the kind of interest in the reference data.</param>
/// <param name="Details">What was found, for whoever decides about it.</param>
public sealed record Finding(string Kind, string Details);
