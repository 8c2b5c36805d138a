namespace Touchstone.Frameworks.Documents;

/// <summary>
/// Headings, text and tables as a Word document in the same house style as a specification: letters and reports. The same
/// content gives the same bytes.
/// </summary>
public static class WordDocument
{
    /// <summary>The file (ECMA-376, .docx).</summary>
    /// <param name="title">The title, at the top and in the file's properties.</param>
    /// <param name="creator">Whose document it is.</param>
    /// <param name="subtitle">A line below the title; null for none.</param>
    /// <param name="parts">What stands below them, in order.</param>
    /// <param name="style">How it looks; <see cref="HouseStyle.Default"/> when left out.</param>
    /// <returns>The bytes of the file.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A heading's level is not 1 to 6, or a table has not one width for each head.</exception>
    public static byte[] Write(
        string title,
        string creator,
        string? subtitle,
        IReadOnlyList<DocumentPart> parts,
        HouseStyle? style = null
    )
    {
        style ??= HouseStyle.Default;
        return WordFile.Write(
            new DocumentProperties(title, creator, style.Language),
            style,
            Parts(title, subtitle, parts)
        );
    }

    private static IEnumerable<WordPart> Parts(string title, string? subtitle, IReadOnlyList<DocumentPart> parts)
    {
        yield return new WordParagraph(WordParts.StyleOf(TextRole.Title), [new WordRun(title)]);
        if (subtitle is not null)
        {
            yield return new WordParagraph(WordParts.StyleOf(TextRole.Subtitle), [new WordRun(subtitle)]);
        }

        foreach (var part in parts)
        {
            switch (part)
            {
                case DocumentHeading heading:
                    ArgumentOutOfRangeException.ThrowIfLessThan(heading.Level, 1, nameof(parts));
                    ArgumentOutOfRangeException.ThrowIfGreaterThan(heading.Level, 6, nameof(parts));
                    yield return new WordParagraph(
                        FormattableString.Invariant($"Heading{heading.Level}"),
                        [new WordRun(heading.Text)]
                    );
                    break;
                case DocumentText text:
                    foreach (var (said, isBullet) in Prose.Parts(text.Text))
                    {
                        yield return new WordParagraph(
                            WordParts.StyleOf(isBullet ? TextRole.Bullet : TextRole.Body),
                            [new WordRun(said)]
                        );
                    }

                    break;
                case DocumentTable table:
                    ArgumentOutOfRangeException.ThrowIfNotEqual(table.Widths.Count, table.Header.Count, nameof(parts));
                    yield return new WordParagraph("Caption", [new WordRun(table.Caption)]);
                    yield return new WordTable(
                        table.Caption,
                        [.. table.Header],
                        [.. table.Rows.Select(row => row.ToArray())],
                        [.. table.Widths]
                    );
                    break;
            }
        }
    }
}
