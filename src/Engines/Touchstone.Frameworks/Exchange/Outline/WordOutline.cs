using System.Globalization;
using System.Text;
using System.Xml;

namespace Touchstone.Frameworks.Exchange.Outline;

/// <summary>The paragraphs of a Word document as outline lines, read straight from its XML (ECMA-376 part 1, section 17).</summary>
internal sealed class WordOutline(ReadOnlyMemory<byte> file, FindingLog log)
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public IEnumerable<OutlineLine> Lines()
    {
        using var zip = BoundedZip.Open(file);
        var styles = WordOutlineStyles.Read(zip);
        var numbering = WordNumbering.Read(zip);
        using var xml =
            zip.Read("word/document.xml") ?? throw new InvalidDataException("The file is not a Word document.");
        var number = 0;
        var isRead = xml.Read();
        while (isRead)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.NamespaceURI == W && xml.LocalName == "tbl")
            {
                log.Add(
                    "table",
                    Severity.Loss,
                    "A table is not part of the outline and was left aside.",
                    FormattableString.Invariant($"paragraph {number}")
                );
                xml.Skip();
                isRead = !xml.EOF;
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.NamespaceURI == W && xml.LocalName == "p")
            {
                number++;
                var paragraph = Paragraph(xml);
                if (Line(paragraph, number, styles, numbering) is { } line)
                {
                    yield return line;
                }
            }

            isRead = xml.Read();
        }
    }

    private static OutlineLine? Line(
        WordOutlineParagraph paragraph,
        int number,
        WordOutlineStyles styles,
        WordNumbering numbering
    )
    {
        var style = styles.Of(paragraph.Style);
        var list = paragraph.Numbering ?? style.Numbering;
        var level = paragraph.ListLevel ?? style.ListLevel ?? 0;
        // A number is counted even when its paragraph is empty.
        var label = list is { } id && id != 0 ? numbering.Next(id, level) : null;
        var text = paragraph.Text.Trim();
        if (text.Length == 0 || style.IsContents)
        {
            return null;
        }

        if (style.IsTitle)
        {
            return new OutlineLine
            {
                Number = number,
                Text = text,
                IsTitle = true,
            };
        }

        var (marker, code, word, rest) = OutlineMarker.Read(text);
        var heading = paragraph.OutlineLevel ?? style.OutlineLevel;
        if (heading is >= 0 and < 9)
        {
            return new OutlineLine
            {
                Number = number,
                Text = rest,
                HeadingLevel = heading,
                Code = label?.Code ?? code,
                KindWord = word,
            };
        }

        if (label is not null)
        {
            return new OutlineLine
            {
                Number = number,
                Text = text,
                ListLevel = level,
                Code = label.Code,
            };
        }

        return new OutlineLine
        {
            Number = number,
            Text = rest,
            Marker = marker,
            Code = code,
            KindWord = word,
            Indent = paragraph.Indent / 120,
            FollowsGap = true,
        };
    }

    private static WordOutlineParagraph Paragraph(XmlReader xml)
    {
        var paragraph = new WordOutlineParagraph();
        if (xml.IsEmptyElement)
        {
            return paragraph;
        }

        var text = new StringBuilder();
        var depth = xml.Depth;
        var isRead = xml.Read();
        while (isRead && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.NamespaceURI == W)
            {
                switch (xml.LocalName)
                {
                    case "del" or "moveFrom" or "txbxContent" or "rPr":
                        xml.Skip();
                        continue;
                    case "t":
                        text.Append(xml.ReadElementContentAsString());
                        continue;
                    case "tab" when xml.GetAttribute("val", W) is null:
                        text.Append('\t');
                        break;
                    case "br" or "cr":
                        text.Append('\n');
                        break;
                    case "noBreakHyphen":
                        text.Append('-');
                        break;
                    default:
                        Property(xml, paragraph);
                        break;
                }
            }

            isRead = xml.Read();
        }

        paragraph.Text = text.ToString();
        return paragraph;
    }

    private static void Property(XmlReader xml, WordOutlineParagraph paragraph)
    {
        switch (xml.LocalName)
        {
            case "pStyle":
                paragraph.Style = xml.GetAttribute("val", W);
                break;
            case "outlineLvl":
                paragraph.OutlineLevel = Number(xml);
                break;
            case "ilvl":
                paragraph.ListLevel = Number(xml);
                break;
            case "numId":
                paragraph.Numbering = Number(xml);
                break;
            case "ind":
                paragraph.Indent = int.TryParse(
                    xml.GetAttribute("left", W) ?? xml.GetAttribute("start", W),
                    CultureInfo.InvariantCulture,
                    out var twips
                )
                    ? twips
                    : 0;
                break;
        }
    }

    internal static int? Number(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("val", W), CultureInfo.InvariantCulture, out var value) ? value : null;
}
