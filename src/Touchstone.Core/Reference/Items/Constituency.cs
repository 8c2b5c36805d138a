namespace Touchstone.Core.Reference;

/// <summary>A body of people that a steering group should hear.</summary>
/// <param name="Code">Our code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">Who belongs to it.</param>
/// <param name="Expected">How many members a balanced group has from it at the least; 0 where it is welcome but not expected.</param>
public sealed record Constituency(string Code, string Name, string Description, int Expected) : IReferenceItem;
