using System.Text;
using System.Xml;

namespace Touchstone.Frameworks.Exchange;

/// <summary>Text for XML: what XML 1.0 cannot hold becomes U+FFFD.</summary>
internal static class XmlCharacters
{
    public static string Clean(string text)
    {
        var isClean = true;
        for (var i = 0; i < text.Length && isClean; i++)
        {
            isClean =
                XmlConvert.IsXmlChar(text[i])
                || (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]) && ++i > 0);
        }

        if (isClean)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        }

        return result.ToString();
    }
}
