using System.Globalization;
using System.Text;
using System.Xml;

namespace Touchstone.Core.Platform.Sheets;

/// <summary>Texts as workbooks write them (ECMA-376 part 1, 18.4.8 and 22.9.2.19).</summary>
internal static class SheetText
{
    /// <summary>The text of an element's <c>t</c> elements, the runs of a rich text joined; phonetic readings are no part of it.</summary>
    public static string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }
        var text = new StringBuilder();
        var depth = xml.Depth;
        var isRead = xml.Read();
        while (isRead && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                text.Append(xml.ReadElementContentAsString());
            }
            else
            {
                isRead = xml.Read();
            }
        }
        return Plain(text.ToString());
    }

    /// <summary>_xHHHH_ stands for a character that XML cannot hold. Control characters have no place in a table and become spaces.</summary>
    public static string Plain(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '_'
                && i + 6 < text.Length
                && text[i + 1] == 'x'
                && text[i + 6] == '_'
                && ushort.TryParse(
                    text.AsSpan(i + 2, 4),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var code
                )
            )
            {
                plain.Append(char.IsControl((char)code) || char.IsSurrogate((char)code) ? ' ' : (char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }
        return plain.ToString();
    }
}
