namespace Touchstone.Frameworks.Documents;

/// <summary>A paragraph of a redline.</summary>
/// <param name="Key">What it is a paragraph of.</param>
/// <param name="Paragraph">The paragraph with its tracked runs.</param>
/// <param name="IsMoved">Whether it stands, inserted or deleted, also at another place.</param>
internal sealed record RedlineParagraph(string Key, WordParagraph Paragraph, bool IsMoved);
