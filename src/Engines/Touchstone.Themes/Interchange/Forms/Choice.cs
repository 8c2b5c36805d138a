namespace Touchstone.Themes.Interchange.Forms;

/// <summary>A choice of a question.</summary>
/// <param name="Name">What is stored: letters, digits, '-', '_' and '.', no spaces.</param>
/// <param name="Label">What is shown.</param>
public sealed record Choice(string Name, string Label);
