using System.Globalization;
using System.Text;
using System.Xml;

namespace Touchstone.Frameworks.Exchange.Outline;

/// <summary>
/// The automatic numbering of a Word document (ECMA-376 part 1, 17.9): the numbers are not in the text, so they are counted
/// here as Word counts them.
/// </summary>
internal sealed class WordNumbering
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const int Levels = 9;

    private readonly Dictionary<int, Level[]> abstracts = [];
    private readonly Dictionary<int, int> abstractOf = [];
    private readonly Dictionary<(int Numbering, int Level), int> starts = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<int> begun = [];

    public static WordNumbering Read(BoundedZip zip)
    {
        var numbering = new WordNumbering();
        using var xml = zip.Read("word/numbering.xml");
        var abstractId = -1;
        var numberingId = -1;
        var level = 0;
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI != W)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "abstractNum":
                    abstractId = Attribute(xml, "abstractNumId");
                    numberingId = -1;
                    numbering.abstracts[abstractId] = [.. Enumerable.Range(0, Levels).Select(_ => new Level())];
                    break;
                case "num":
                    numberingId = Attribute(xml, "numId");
                    abstractId = -1;
                    break;
                case "abstractNumId" when numberingId >= 0:
                    numbering.abstractOf[numberingId] = WordOutline.Number(xml) ?? -1;
                    break;
                case "lvl" or "lvlOverride":
                    level = Math.Clamp(Attribute(xml, "ilvl"), 0, Levels - 1);
                    break;
                case "startOverride" when numberingId >= 0:
                    numbering.starts[(numberingId, level)] = WordOutline.Number(xml) ?? 1;
                    break;
                case "start" when abstractId >= 0:
                    numbering.abstracts[abstractId][level].Start = WordOutline.Number(xml) ?? 1;
                    break;
                case "numFmt" when abstractId >= 0:
                    numbering.abstracts[abstractId][level].Format = xml.GetAttribute("val", W) ?? "decimal";
                    break;
                case "lvlText" when abstractId >= 0:
                    numbering.abstracts[abstractId][level].Text = xml.GetAttribute("val", W) ?? "";
                    break;
            }
        }

        return numbering;
    }

    /// <summary>Counts one paragraph and gives its label; null when the document does not describe the numbering.</summary>
    public WordLabel? Next(int numbering, int level)
    {
        if (
            !abstractOf.TryGetValue(numbering, out var abstractId) || !abstracts.TryGetValue(abstractId, out var levels)
        )
        {
            return null;
        }

        level = Math.Clamp(level, 0, Levels - 1);
        // Lists of one abstract numbering go on counting together, unless one says where it starts.
        var counts = counters.TryGetValue(abstractId, out var known) ? known : counters[abstractId] = new int?[Levels];
        if (begun.Add(numbering))
        {
            for (var i = 0; i < Levels; i++)
            {
                if (starts.TryGetValue((numbering, i), out var start))
                {
                    counts[i] = start - 1;
                }
            }
        }

        counts[level] = (counts[level] ?? (levels[level].Start - 1)) + 1;
        Array.Clear(counts, level + 1, Levels - level - 1);
        return levels[level].Format is "bullet" or "none"
            ? new WordLabel(null)
            : new WordLabel(Label(levels, counts, level));
    }

    private static string Label(Level[] levels, int?[] counts, int level)
    {
        var label = new StringBuilder();
        var text = levels[level].Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 1 < text.Length && text[i + 1] is >= '1' and <= '9')
            {
                var which = text[++i] - '1';
                label.Append(Format(counts[which] ?? levels[which].Start, levels[which].Format));
            }
            else
            {
                label.Append(text[i]);
            }
        }

        return label.ToString().Trim().Trim('(', ')').TrimEnd('.', ':');
    }

    private static string Format(int value, string format) =>
        format switch
        {
            "lowerLetter" => Letters(value).ToLowerInvariant(),
            "upperLetter" => Letters(value),
            "lowerRoman" => Roman(value).ToLowerInvariant(),
            "upperRoman" => Roman(value),
            "decimalZero" => value.ToString("00", CultureInfo.InvariantCulture),
            _ => value.ToString(CultureInfo.InvariantCulture),
        };

    // Word counts ... y, z, aa, bb, cc: the letter repeats.
    private static string Letters(int value) =>
        value < 1 ? "" : new string((char)('A' + ((value - 1) % 26)), Math.Min(((value - 1) / 26) + 1, 20));

    private static string Roman(int value)
    {
        var roman = new StringBuilder();
        foreach (
            var (worth, sign) in (ReadOnlySpan<(int, string)>)
                [
                    (1000, "M"),
                    (900, "CM"),
                    (500, "D"),
                    (400, "CD"),
                    (100, "C"),
                    (90, "XC"),
                    (50, "L"),
                    (40, "XL"),
                    (10, "X"),
                    (9, "IX"),
                    (5, "V"),
                    (4, "IV"),
                    (1, "I"),
                ]
        )
        {
            for (; value >= worth && roman.Length < 40; value -= worth)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }

    private static int Attribute(XmlReader xml, string name) =>
        int.TryParse(xml.GetAttribute(name, W), CultureInfo.InvariantCulture, out var value) ? value : 0;

    private sealed class Level
    {
        public int Start { get; set; } = 1;

        public string Format { get; set; } = "decimal";

        public string Text { get; set; } = "";
    }
}
