using System.Globalization;
using System.Xml;
using Touchstone.Frameworks.Exchange;

namespace Touchstone.Frameworks.Documents;

/// <summary>Writes the parts of a WordprocessingML file (ECMA-376 part 1, section 17).</summary>
internal sealed class WordFile
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly XmlWriter xml;
    private readonly HouseStyle style;
    private readonly RevisionMark mark;
    private int bookmarks;
    private int revisions;

    private WordFile(XmlWriter xml, HouseStyle style, RevisionMark mark)
    {
        this.xml = xml;
        this.style = style;
        this.mark = mark;
    }

    public static byte[] Write(
        FrameworkDetails details,
        HouseStyle style,
        IEnumerable<WordPart> parts,
        RevisionMark? mark = null
    ) => Write(DocumentProperties.Of(details), style, parts, mark);

    public static byte[] Write(
        DocumentProperties properties,
        HouseStyle style,
        IEnumerable<WordPart> parts,
        RevisionMark? mark = null
    )
    {
        using var package = new OfficePackage();
        package.ContentTypes(
            ("word/document.xml", Word + "document.main+xml"),
            ("word/styles.xml", Word + "styles+xml"),
            ("word/numbering.xml", Word + "numbering+xml"),
            ("word/settings.xml", Word + "settings+xml"),
            ("word/footer1.xml", Word + "footer+xml"),
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        );
        package.Relations(
            "_rels/.rels",
            (R + "/officeDocument", "word/document.xml", false),
            (
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
                false
            )
        );
        package.Relations(
            "word/_rels/document.xml.rels",
            (R + "/styles", "styles.xml", false),
            (R + "/numbering", "numbering.xml", false),
            (R + "/settings", "settings.xml", false),
            (R + "/footer", "footer1.xml", false)
        );
        package.CoreProperties(properties);
        package.Part("word/styles.xml", xml => new WordStyles(xml, style, LanguageOf(properties, style)).Write());
        package.Part("word/numbering.xml", WordStyles.WriteNumbering);
        package.Part("word/settings.xml", WordStyles.WriteSettings);
        package.Part("word/footer1.xml", xml => WordStyles.WriteFooter(xml, style));
        package.Part("word/document.xml", xml => new WordFile(xml, style, mark ?? RevisionMark.None).Document(parts));
        return package.Finish();
    }

    // A language tag of a file is anybody's text; what is no tag is not written into the styles.
    private static string LanguageOf(DocumentProperties properties, HouseStyle style) =>
        properties.Language is { Length: > 0 and <= 35 } tag
        && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? tag
            : style.Language;

    private void Document(IEnumerable<WordPart> parts)
    {
        Start("document");
        xml.WriteAttributeString("xmlns", "r", null, R);
        Start("body");
        foreach (var part in parts)
        {
            switch (part)
            {
                case WordParagraph paragraph:
                    Paragraph(paragraph);
                    break;
                case WordTable table:
                    Table(table);
                    break;
                case WordContents contents:
                    Contents(contents);
                    break;
            }
        }

        Start("sectPr");
        Start("footerReference");
        Attribute("type", "default");
        xml.WriteAttributeString("r", "id", R, "rId4");
        End();
        Start("pgSz");
        Attribute("w", Twips(style.PageWidth));
        Attribute("h", Twips(style.PageHeight));
        End();
        Start("pgMar");
        foreach (var side in (string[])["top", "right", "bottom", "left"])
        {
            Attribute(side, Twips(style.Margin));
        }

        Attribute("header", "567");
        Attribute("footer", "567");
        Attribute("gutter", "0");
        End();
        End();
        End();
        End();
    }

    private void Paragraph(WordParagraph paragraph)
    {
        Start("p");
        Start("pPr");
        Value("pStyle", paragraph.Style);
        if (paragraph.Revision != Revision.None)
        {
            Start("rPr");
            StartRevision(paragraph.Revision);
            End();
            End();
        }

        End();
        var bookmark = bookmarks;
        if (paragraph.Bookmark is not null)
        {
            bookmark = ++bookmarks;
            Start("bookmarkStart");
            Attribute("id", Number(bookmark));
            Attribute("name", paragraph.Bookmark);
            End();
        }

        foreach (var run in paragraph.Runs)
        {
            Run(run, paragraph.Revision == Revision.None ? run.Revision : paragraph.Revision);
        }

        if (paragraph.Bookmark is not null)
        {
            Start("bookmarkEnd");
            Attribute("id", Number(bookmark));
            End();
        }

        End();
    }

    private void Run(WordRun run, Revision revision)
    {
        if (run.Text.Length == 0)
        {
            return;
        }

        if (revision != Revision.None)
        {
            StartRevision(revision);
        }

        // A link as a field needs no relationship, so thousands of them cost nothing. It is not put around tracked text.
        var isLink = run.Link is not null && revision == Revision.None;
        if (isLink)
        {
            Start("fldSimple");
            Attribute("instr", $" HYPERLINK \"{run.Link!.Replace("\"", "%22", StringComparison.Ordinal)}\" ");
        }

        Start("r");
        if (run.Style is not null || isLink)
        {
            Start("rPr");
            Value("rStyle", run.Style ?? "Hyperlink");
            End();
        }

        Text(run.Text, revision == Revision.Deleted ? "delText" : "t");
        End();
        if (isLink)
        {
            End();
        }

        if (revision != Revision.None)
        {
            End();
        }
    }

    private void Text(string text, string element)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\t' or '\r'))
            {
                continue;
            }

            if (i > start)
            {
                Start(element);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(XmlCharacters.Clean(text[start..i]));
                End();
            }

            if (i < text.Length && text[i] != '\r')
            {
                Start(text[i] == '\t' ? "tab" : "br");
                End();
            }

            start = i + 1;
        }
    }

    private void Contents(WordContents contents)
    {
        Paragraph(new WordParagraph("TOCHeading", [new WordRun(contents.Title)]));
        for (var i = 0; i < contents.Entries.Count; i++)
        {
            var (level, text, bookmark) = contents.Entries[i];
            Start("p");
            Start("pPr");
            Value("pStyle", $"TOC{Number(level)}");
            End();
            if (i == 0)
            {
                FieldMark("begin");
                Start("r");
                Start("instrText");
                xml.WriteAttributeString("xml", "space", null, "preserve");
                // \n: entries without page numbers, which only a word processor could compute.
                xml.WriteString($" TOC \\o \"1-{Number(contents.Depth)}\" \\n \\h \\z \\u ");
                End();
                End();
                FieldMark("separate");
            }

            Start("hyperlink");
            Attribute("anchor", bookmark);
            Attribute("history", "1");
            Start("r");
            Text(text, "t");
            End();
            End();
            if (i == contents.Entries.Count - 1)
            {
                FieldMark("end");
            }

            End();
        }
    }

    private void FieldMark(string type)
    {
        Start("r");
        Start("fldChar");
        Attribute("fldCharType", type);
        End();
        End();
    }

    private void Table(WordTable table)
    {
        // Widths are shares of the text's width.
        var width = (style.PageWidth - (2 * style.Margin)) * 56.693;
        var total = Math.Max(1, table.Widths.Sum());
        var widths = table.Widths.Select(share => Number((int)(width * share / total))).ToArray();
        Start("tbl");
        Start("tblPr");
        Value("tblStyle", "HouseTable");
        Start("tblW");
        Attribute("w", Number((int)width));
        Attribute("type", "dxa");
        End();
        Value("tblLayout", null, ("type", "fixed"));
        Value("tblLook", null, ("val", "0020"), ("firstRow", "1"));
        Value("tblCaption", XmlCharacters.Clean(table.Caption));
        End();
        Start("tblGrid");
        foreach (var column in widths)
        {
            Start("gridCol");
            Attribute("w", column);
            End();
        }

        End();
        Row(table.Header, widths, isHeader: true);
        foreach (var row in table.Rows)
        {
            Row(row, widths, isHeader: false);
        }

        End();
        Paragraph(new WordParagraph("BodyText", []));
    }

    private void Row(string[] cells, string[] widths, bool isHeader)
    {
        Start("tr");
        Start("trPr");
        Start("cantSplit");
        End();
        if (isHeader)
        {
            Start("tblHeader");
            End();
        }

        End();
        for (var i = 0; i < widths.Length; i++)
        {
            Start("tc");
            Start("tcPr");
            Start("tcW");
            Attribute("w", widths[i]);
            Attribute("type", "dxa");
            End();
            End();
            Paragraph(
                new WordParagraph(
                    isHeader ? "TableHeader" : "TableText",
                    [new WordRun(i < cells.Length ? cells[i] : "")]
                )
            );
            End();
        }

        End();
    }

    private void StartRevision(Revision revision)
    {
        Start(revision == Revision.Inserted ? "ins" : "del");
        Attribute("id", Number(++revisions));
        Attribute("author", XmlCharacters.Clean(mark.Author));
        Attribute("date", mark.At);
    }

    private void Start(string name) => xml.WriteStartElement("w", name, W);

    private void End() => xml.WriteEndElement();

    private void Attribute(string name, string value) => xml.WriteAttributeString("w", name, W, value);

    private void Value(string name, string? value, params ReadOnlySpan<(string Name, string Value)> more)
    {
        Start(name);
        if (value is not null)
        {
            Attribute("val", value);
        }

        foreach (var (attribute, content) in more)
        {
            Attribute(attribute, content);
        }

        End();
    }

    private static string Twips(double millimetres) => Number((int)Math.Round(millimetres * 56.693));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
