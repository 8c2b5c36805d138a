namespace Touchstone.Frameworks.Documents;

/// <summary>
/// A piece of a document before it is a web page or a Word file. The key names the piece through versions, so that a redline
/// finds what stands in both.
/// </summary>
internal abstract record Block(string Key);

internal sealed record HeadingBlock(string Key, int Level, string? Code, string Text, string Anchor, string? Address)
    : Block(Key);

internal sealed record StatementBlock(
    string Key,
    string? Code,
    string Text,
    string Tags,
    string Anchor,
    string? Address
) : Block(Key);

internal sealed record TextBlock(string Key, string Text, TextRole Role) : Block(Key);

internal sealed record TableBlock(string Key, string Caption, string[] Header, List<string[]> Rows, int[] Widths)
    : Block(Key);

internal sealed record ContentsBlock() : Block("contents");
