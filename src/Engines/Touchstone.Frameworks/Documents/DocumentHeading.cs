namespace Touchstone.Frameworks.Documents;

/// <summary>A heading.</summary>
/// <param name="Level">1 to 6; the title of the document stands above level 1.</param>
/// <param name="Text">One line.</param>
public sealed record DocumentHeading(int Level, string Text) : DocumentPart;
