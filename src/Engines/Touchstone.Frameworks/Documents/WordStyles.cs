using System.Globalization;
using System.Xml;
using Touchstone.Frameworks.Exchange;

namespace Touchstone.Frameworks.Documents;

/// <summary>The house style as Word styles, numbering, settings and footer.</summary>
internal sealed class WordStyles(XmlWriter xml, HouseStyle style, string language)
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public void Write()
    {
        xml.WriteStartElement("w", "styles", W);
        xml.WriteRaw(
            $"""
            <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{style.Font}" w:hAnsi="{style.Font}" w:cs="{style.Font}"/><w:color w:val="{Hex(
                style.TextColour
            )}"/><w:sz w:val="{Half(style.TextSize)}"/><w:szCs w:val="{Half(
                style.TextSize
            )}"/><w:lang w:val="{language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
            <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            """
        );
        Paragraph("BodyText", "Body Text");
        Paragraph("Title", "Title", run: Headline(2.4), paragraph: "<w:spacing w:before=\"480\" w:after=\"120\"/>");
        Paragraph("Subtitle", "Subtitle", run: $"<w:sz w:val=\"{Half(style.TextSize * 1.2)}\"/>");
        for (var level = 1; level <= 6; level++)
        {
            Paragraph(
                $"Heading{Number(level)}",
                $"heading {Number(level)}",
                paragraph: $"<w:keepNext/><w:keepLines/><w:spacing w:before=\"{Number(Math.Max(160, 440 - (60 * level)))}\" w:after=\"100\"/><w:outlineLvl w:val=\"{Number(level - 1)}\"/>",
                run: Headline(Math.Max(1, 1.9 - (0.2 * level)))
            );
        }

        Paragraph("TOCHeading", "TOC Heading", run: Headline(1.5));
        for (var level = 1; level <= 6; level++)
        {
            Paragraph(
                $"TOC{Number(level)}",
                $"toc {Number(level)}",
                paragraph: $"<w:spacing w:after=\"40\"/><w:ind w:left=\"{Number((level - 1) * 284)}\"/>"
            );
        }

        Paragraph(
            "Statement",
            "Statement",
            paragraph: "<w:tabs><w:tab w:val=\"left\" w:pos=\"1021\"/></w:tabs><w:ind w:left=\"1021\" w:hanging=\"1021\"/>"
        );
        Paragraph("StatementMore", "Statement More", paragraph: "<w:ind w:left=\"1021\"/>");
        Paragraph(
            "ListBullet",
            "List Bullet",
            paragraph: "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/><w:contextualSpacing/>"
        );
        Paragraph(
            "Note",
            "Note",
            paragraph: $"<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"{Hex(style.HeadingColour)}\"/></w:pBdr><w:ind w:left=\"284\"/>",
            run: $"<w:sz w:val=\"{Half(style.TextSize * 0.9)}\"/>"
        );
        Paragraph("Caption", "caption", paragraph: "<w:keepNext/><w:spacing w:before=\"200\"/>", run: "<w:b/>");
        Paragraph(
            "TableText",
            "Table Text",
            paragraph: "<w:spacing w:before=\"40\" w:after=\"40\"/>",
            run: $"<w:sz w:val=\"{Half(style.TextSize * 0.9)}\"/>"
        );
        Paragraph(
            "TableHeader",
            "Table Header",
            paragraph: "<w:keepNext/><w:spacing w:before=\"40\" w:after=\"40\"/>",
            run: $"<w:b/><w:sz w:val=\"{Half(style.TextSize * 0.9)}\"/>"
        );
        Paragraph("Footer", "footer", run: $"<w:sz w:val=\"{Half(style.TextSize * 0.8)}\"/>");
        Character("Code", "Code", "<w:b/>");
        Character("Tags", "Tags", $"<w:i/><w:sz w:val=\"{Half(style.TextSize * 0.9)}\"/>");
        Character("Hyperlink", "Hyperlink", $"<w:color w:val=\"{Hex(style.LinkColour)}\"/><w:u w:val=\"single\"/>");
        var colour = Hex(style.TextColour);
        xml.WriteRaw(
            $"""
            <w:style w:type="table" w:customStyle="1" w:styleId="HouseTable"><w:name w:val="House Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="{colour}"/><w:left w:val="single" w:sz="4" w:space="0" w:color="{colour}"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="{colour}"/><w:right w:val="single" w:sz="4" w:space="0" w:color="{colour}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="{colour}"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="{colour}"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{Hex(
                style.TableHeaderColour
            )}"/></w:tcPr></w:tblStylePr></w:style>
            """
        );
        xml.WriteEndElement();
    }

    public static void WriteNumbering(XmlWriter xml)
    {
        xml.WriteStartElement("w", "numbering", W);
        xml.WriteRaw(
            """
            <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="1304" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """
        );
        xml.WriteEndElement();
    }

    public static void WriteSettings(XmlWriter xml)
    {
        xml.WriteStartElement("w", "settings", W);
        xml.WriteRaw(
            """<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"""
        );
        xml.WriteEndElement();
    }

    public static void WriteFooter(XmlWriter xml, HouseStyle style)
    {
        xml.WriteStartElement("w", "ftr", W);
        xml.WriteRaw("""<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>""");
        if (style.Footer is not null)
        {
            xml.WriteRaw("<w:r><w:t xml:space=\"preserve\">");
            xml.WriteString(XmlCharacters.Clean(style.Footer) + " · ");
            xml.WriteRaw("</w:t></w:r>");
        }

        xml.WriteRaw("""<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>""");
        xml.WriteEndElement();
    }

    private string Headline(double factor) =>
        $"<w:rFonts w:ascii=\"{style.HeadingFont}\" w:hAnsi=\"{style.HeadingFont}\" w:cs=\"{style.HeadingFont}\"/><w:b/><w:color w:val=\"{Hex(style.HeadingColour)}\"/><w:sz w:val=\"{Half(style.TextSize * factor)}\"/>";

    private void Paragraph(string id, string name, string? paragraph = null, string? run = null)
    {
        xml.WriteRaw(
            $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
        );
        xml.WriteRaw(paragraph is null ? "" : $"<w:pPr>{paragraph}</w:pPr>");
        xml.WriteRaw(run is null ? "" : $"<w:rPr>{run}</w:rPr>");
        xml.WriteRaw("</w:style>");
    }

    private void Character(string id, string name, string run) =>
        xml.WriteRaw(
            $"<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>"
        );

    private static string Hex(string colour) => colour[1..].ToUpperInvariant();

    private static string Half(double points) => Number((int)Math.Round(points * 2));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
