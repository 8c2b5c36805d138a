namespace Touchstone.Frameworks.Documents;

/// <summary>Turns blocks into the parts of a Word file.</summary>
internal static class WordParts
{
    public static IEnumerable<WordPart> Of(List<Block> blocks, HouseStyle style)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ContentsBlock:
                    yield return new WordContents(style.ContentsWord, style.ContentsDepth, Entries(blocks, style));
                    break;
                case StatementBlock statement:
                    foreach (var part in Statement(statement))
                    {
                        yield return part;
                    }

                    break;
                case TableBlock table:
                    yield return new WordParagraph("Caption", [new WordRun(table.Caption)]);
                    yield return new WordTable(table.Caption, table.Header, table.Rows, table.Widths);
                    break;
                case HeadingBlock heading:
                    yield return new WordParagraph(
                        FormattableString.Invariant($"Heading{heading.Level}"),
                        [new WordRun(HeadingText(heading), Link: heading.Address)]
                    )
                    {
                        Bookmark = BookmarkOf(heading.Anchor),
                    };
                    break;
                case TextBlock text:
                    yield return new WordParagraph(StyleOf(text.Role), [new WordRun(text.Text)]);
                    break;
            }
        }
    }

    // A tab, not a space: "A" before a space may be an article, before a tab it is a code.
    public static string HeadingText(HeadingBlock heading) =>
        heading.Code is null ? heading.Text : $"{heading.Code}\t{heading.Text}";

    public static string StyleOf(TextRole role) =>
        role switch
        {
            TextRole.Title => "Title",
            TextRole.Subtitle => "Subtitle",
            TextRole.Bullet => "ListBullet",
            TextRole.Note => "Note",
            _ => "BodyText",
        };

    // The first paragraph carries code and anchor, the tags come last.
    private static IEnumerable<WordPart> Statement(StatementBlock statement)
    {
        var parts = Prose.Parts(statement.Text).ToList();
        if (parts.Count == 0)
        {
            parts.Add(("", false));
        }

        for (var i = 0; i < parts.Count; i++)
        {
            var runs = new List<WordRun>();
            if (i == 0)
            {
                runs.Add(new WordRun(statement.Code ?? "", "Code", statement.Address));
                runs.Add(new WordRun("\t"));
            }

            runs.Add(new WordRun(parts[i].Text));
            if (i == parts.Count - 1 && statement.Tags.Length > 0)
            {
                runs.Add(new WordRun($" [{statement.Tags}]", "Tags"));
            }

            var isBullet = parts[i].IsBullet && i > 0;
            yield return new WordParagraph(
                i == 0 ? "Statement"
                    : isBullet ? "ListBullet"
                    : "StatementMore",
                runs
            )
            {
                Bookmark = i == 0 ? BookmarkOf(statement.Anchor) : null,
            };
        }
    }

    private static List<(int, string, string)> Entries(List<Block> blocks, HouseStyle style) =>
        [
            .. blocks
                .OfType<HeadingBlock>()
                .Where(heading => heading.Level <= style.ContentsDepth)
                .Select(heading => (heading.Level, HeadingText(heading), BookmarkOf(heading.Anchor))),
        ];

    // A bookmark's name holds letters, digits and underscores, at most 40 of them.
    private static string BookmarkOf(string anchor)
    {
        var name = anchor.Replace("-", "", StringComparison.Ordinal);
        return "_" + name[..Math.Min(name.Length, 39)];
    }
}
