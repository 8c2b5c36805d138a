using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Touchstone.Web.Recognition;

/// <summary>The picture of a badge: a seal with the title of the credential, its version and the issuer. Drawn, not stored.</summary>
public sealed record BadgePicture(string Title, string Version, string Issuer)
{
    private const int LineLength = 20;
    private const int LinesAtMost = 5;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public byte[] ToSvg()
    {
        var lines = Wrap(Title);
        var top = 200 - ((lines.Count - 1) * 17);
        var drawing = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", "0 0 400 400"),
            new XAttribute("width", "400"),
            new XAttribute("height", "400"),
            new XAttribute("role", "img"),
            new XElement(Svg + "title", $"{Title} {Version}, {Issuer}"),
            Circle(196, "#17474e"),
            Circle(180, "#ffffff"),
            Circle(174, "#17474e"),
            Text(90, 17, "#d6e8e6", Shortened(Issuer)),
            lines.Select((line, i) => Text(top + (i * 34), 28, "#ffffff", line)),
            Text(318, 17, "#d6e8e6", $"Version {Version}")
        );
        return Encoding.UTF8.GetBytes(drawing.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Circle(int radius, string colour) =>
        new(
            Svg + "circle",
            new XAttribute("cx", "200"),
            new XAttribute("cy", "200"),
            new XAttribute("r", radius.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("fill", colour)
        );

    private static XElement Text(int y, int size, string colour, string words) =>
        new(
            Svg + "text",
            new XAttribute("x", "200"),
            new XAttribute("y", y.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("font-family", "Arial, sans-serif"),
            new XAttribute("font-size", size.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("text-anchor", "middle"),
            new XAttribute("fill", colour),
            words
        );

    private static List<string> Wrap(string words)
    {
        var lines = new List<string>();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length < LineLength)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }
        return lines.Count <= LinesAtMost ? lines : [.. lines.Take(LinesAtMost - 1), lines[LinesAtMost - 1] + "\u2026"];
    }

    private static string Shortened(string words) => words.Length <= 30 ? words : words[..29] + "\u2026";
}
