namespace Touchstone.Opinion;

/// <summary>A division that people brought with them, such as their profession.</summary>
/// <param name="Name">What it is by.</param>
/// <param name="Division">Who is in which part; people who did not say in none.</param>
public sealed record Segment(string Name, Division Division);
