namespace Touchstone.Frameworks.Documents;

/// <summary>Running text: an empty line ends a paragraph, a line that begins with "- " is a point of a list.</summary>
public sealed record DocumentText(string Text) : DocumentPart;
