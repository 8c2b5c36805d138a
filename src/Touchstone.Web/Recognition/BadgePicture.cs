using System.Globalization;
using System.Numerics;
using System.Text;
using System.Xml.Linq;
using Touchstone.Web.Recognition.Drawing;

namespace Touchstone.Web.Recognition;

/// <summary>The picture of a badge: a seal with the title of the credential, its version and the issuer. Drawn, not stored.</summary>
public sealed record BadgePicture(string Title, string Version, string Issuer)
{
    private const int LineLength = 20;
    private const int LinesAtMost = 5;
    private const string Ground = "#17474e";
    private const string Pale = "#d6e8e6";
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
            Circle(196, Ground),
            Circle(180, "#ffffff"),
            Circle(174, Ground),
            Text(90, 17, Pale, Shortened(Issuer)),
            lines.Select((line, i) => Text(top + (i * 34), 28, "#ffffff", line)),
            Text(318, 17, Pale, $"Version {Version}")
        );
        return Encoding.UTF8.GetBytes(drawing.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>The same seal as a PNG of 800 pixels a side; its words are drawn in capitals.</summary>
    public byte[] ToPng()
    {
        const float scale = 2;
        var canvas = new Canvas((int)(400 * scale));
        foreach (var (radius, colour) in new[] { (196, Ground), (180, "#ffffff"), (174, Ground) })
        {
            canvas.Disc(new Vector2(200 * scale), radius * scale, colour);
        }
        var lines = Wrap(Title);
        var top = 200 - ((lines.Count - 1) * 17);
        Write(90, 11, Pale, Shortened(Issuer));
        for (var i = 0; i < lines.Count; i++)
        {
            Write(top + (i * 34), 19, "#ffffff", lines[i]);
        }
        Write(318, 11, Pale, $"Version {Version}");
        return canvas.ToPng();

        // A line of words in the middle, as wide as the seal is there at the most.
        void Write(float line, float height, string colour, string words)
        {
            var (strokes, width) = StrokeLetters.Write(words);
            if (width == 0)
            {
                return;
            }
            var room = 2 * MathF.Sqrt((150 * 150) - MathF.Pow(200 - line + (height / 2), 2));
            var unit = Math.Min(height / StrokeLetters.Height, room / width);
            foreach (var stroke in strokes)
            {
                canvas.Stroke(
                    [
                        .. stroke.Select(p =>
                            new Vector2(200 + ((p.X - (width / 2)) * unit), line - (p.Y * unit)) * scale
                        ),
                    ],
                    unit * scale,
                    colour
                );
            }
        }
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
