namespace Touchstone.Frameworks.Documents;

/// <summary>What stands in the body of a Word file.</summary>
internal abstract record WordPart;

internal sealed record WordParagraph(string Style, IReadOnlyList<WordRun> Runs) : WordPart
{
    public string? Bookmark { get; init; }

    /// <summary>Whether the whole paragraph, its end included, is inserted or deleted.</summary>
    public Revision Revision { get; init; }
}

internal sealed record WordTable(string Caption, string[] Header, List<string[]> Rows, int[] Widths) : WordPart;

/// <summary>A list of links to headings: level, text and bookmark.</summary>
internal sealed record WordContents(
    string Title,
    int Depth,
    IReadOnlyList<(int Level, string Text, string Bookmark)> Entries
) : WordPart;

/// <summary>A stretch of text: a line feed in it is a line break, a tab a tab.</summary>
internal sealed record WordRun(
    string Text,
    string? Style = null,
    string? Link = null,
    Revision Revision = Revision.None
);

internal enum Revision
{
    None,
    Inserted,
    Deleted,
}
