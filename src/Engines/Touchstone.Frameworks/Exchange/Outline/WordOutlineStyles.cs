using System.Globalization;
using System.Xml;

namespace Touchstone.Frameworks.Exchange.Outline;

/// <summary>What the styles of a Word document say about outline level and numbering, inheritance followed.</summary>
internal sealed class WordOutlineStyles
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // Styles may be based on one another in a circle in a broken file.
    private const int DeepestInheritance = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    public static WordOutlineStyles Read(BoundedZip zip)
    {
        var read = new WordOutlineStyles();
        using var xml = zip.Read("word/styles.xml");
        Style? current = null;
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI != W)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "style":
                    current = new Style();
                    read.styles[xml.GetAttribute("styleId", W) ?? ""] = current;
                    break;
                case "name" when current is not null:
                    current.Name = (xml.GetAttribute("val", W) ?? "").ToLowerInvariant();
                    break;
                case "basedOn" when current is not null:
                    current.BasedOn = xml.GetAttribute("val", W);
                    break;
                case "outlineLvl" when current is not null:
                    current.OutlineLevel = WordOutline.Number(xml);
                    break;
                case "numId" when current is not null:
                    current.Numbering = WordOutline.Number(xml);
                    break;
                case "ilvl" when current is not null:
                    current.ListLevel = WordOutline.Number(xml);
                    break;
            }
        }

        return read;
    }

    public (int? OutlineLevel, int? Numbering, int? ListLevel, bool IsTitle, bool IsContents) Of(string? styleId)
    {
        int? outline = null;
        int? numbering = null;
        int? list = null;
        var isTitle = styleId == "Title";
        var isContents = styleId?.StartsWith("TOC", StringComparison.Ordinal) == true;
        for (
            var i = 0;
            i < DeepestInheritance && styleId is not null && styles.TryGetValue(styleId, out var style);
            i++
        )
        {
            outline ??= style.OutlineLevel ?? HeadingLevel(style.Name);
            numbering ??= style.Numbering;
            list ??= style.ListLevel;
            isTitle |= style.Name == "title";
            isContents |= style.Name.StartsWith("toc", StringComparison.Ordinal);
            styleId = style.BasedOn;
        }

        // A document may use the built-in headings without describing them.
        outline ??= styleId is not null
            ? HeadingLevel(styleId.ToLowerInvariant().Replace("heading", "heading ", StringComparison.Ordinal))
            : null;
        return (outline, numbering, list, isTitle, isContents);
    }

    private static int? HeadingLevel(string name) =>
        name.StartsWith("heading ", StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
        && level is >= 1 and <= 9
            ? level - 1
            : null;

    private sealed class Style
    {
        public string Name { get; set; } = "";

        public string? BasedOn { get; set; }

        public int? OutlineLevel { get; set; }

        public int? Numbering { get; set; }

        public int? ListLevel { get; set; }
    }
}
