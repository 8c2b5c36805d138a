namespace Touchstone.Frameworks.Comparing;

/// <summary>A stretch of a text that stayed, came or went.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Text">The stretch, white space included.</param>
public sealed record WordEdit(WordEditKind Kind, string Text);
