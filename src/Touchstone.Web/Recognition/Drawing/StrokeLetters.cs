using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Touchstone.Web.Recognition.Drawing;

/// <summary>
/// Capital letters as strokes of a pen, for pictures that are drawn without a typeface. A letter stands on a grid six high, from
/// the line that it is written on upwards; strokes are parted by a bar, points by spaces.
/// </summary>
internal static class StrokeLetters
{
    public const float Height = 6;
    private const float Gap = 1.5f;
    private const float Space = 2.4f;

    private static readonly FrozenDictionary<char, Vector2[][]> Drawn = new Dictionary<char, string>
    {
        ['A'] = "0,0 2,6 4,0|.7,2 3.3,2",
        ['B'] = "0,0 0,6 2.6,6 3.5,5.4 3.5,3.8 2.6,3.2 0,3.2|2.6,3.2 3.9,2.4 3.9,.8 2.8,0 0,0",
        ['C'] = "4,4.9 2.9,6 1.1,6 0,4.9 0,1.1 1.1,0 2.9,0 4,1.1",
        ['D'] = "0,0 0,6 2.5,6 4,4.5 4,1.5 2.5,0 0,0",
        ['E'] = "3.6,6 0,6 0,0 3.6,0|0,3.1 3,3.1",
        ['F'] = "3.6,6 0,6 0,0|0,3.1 3,3.1",
        ['G'] = "4,4.9 2.9,6 1.1,6 0,4.9 0,1.1 1.1,0 2.9,0 4,1.1 4,2.9 2.4,2.9",
        ['H'] = "0,0 0,6|4,0 4,6|0,3.1 4,3.1",
        ['I'] = "0,0 0,6",
        ['J'] = "2.8,6 2.8,1.1 1.8,0 1,0 0,1",
        ['K'] = "0,0 0,6|3.8,6 0,2.4|1.3,3.6 4,0",
        ['L'] = "0,6 0,0 3.4,0",
        ['M'] = "0,0 0,6 2.4,2.4 4.8,6 4.8,0",
        ['N'] = "0,0 0,6 4,0 4,6",
        ['O'] = "1.2,0 0,1.2 0,4.8 1.2,6 2.8,6 4,4.8 4,1.2 2.8,0 1.2,0",
        ['P'] = "0,0 0,6 2.7,6 3.9,5.2 3.9,3.6 2.7,2.8 0,2.8",
        ['Q'] = "1.2,0 0,1.2 0,4.8 1.2,6 2.8,6 4,4.8 4,1.2 2.8,0 1.2,0|2.4,1.6 4.2,-.4",
        ['R'] = "0,0 0,6 2.7,6 3.9,5.2 3.9,3.6 2.7,2.8 0,2.8|2.1,2.8 4,0",
        ['S'] = "3.8,5 2.8,6 1.1,6 .1,5.1 .1,4 1,3.3 2.9,2.8 3.9,2 3.9,.9 2.9,0 1,0 0,1",
        ['T'] = "0,6 4,6|2,6 2,0",
        ['U'] = "0,6 0,1.2 1.2,0 2.8,0 4,1.2 4,6",
        ['V'] = "0,6 2,0 4,6",
        ['W'] = "0,6 1.4,0 2.8,4.4 4.2,0 5.6,6",
        ['X'] = "0,0 4,6|0,6 4,0",
        ['Y'] = "0,6 2,3 4,6|2,3 2,0",
        ['Z'] = "0,6 4,6 0,0 4,0",
        ['0'] = "1.2,0 0,1.2 0,4.8 1.2,6 2.6,6 3.8,4.8 3.8,1.2 2.6,0 1.2,0",
        ['1'] = "0,4.8 1.4,6 1.4,0",
        ['2'] = "0,4.8 1.1,6 2.7,6 3.8,4.9 3.8,3.8 0,0 3.8,0",
        ['3'] = "0,5 1,6 2.6,6 3.6,5.2 3.6,3.9 2.6,3.2 1.4,3.2|2.6,3.2 3.8,2.4 3.8,.9 2.7,0 1,0 0,.9",
        ['4'] = "2.9,0 2.9,6 0,1.6 3.9,1.6",
        ['5'] = "3.5,6 .4,6 .2,3.4 2.6,3.6 3.8,2.6 3.8,1 2.6,0 1,0 0,.8",
        ['6'] = "3.5,5.2 2.6,6 1.2,6 0,4.8 0,1.2 1.2,0 2.6,0 3.8,1 3.8,2.5 2.6,3.5 1.2,3.5 0,2.5",
        ['7'] = "0,6 3.8,6 1.4,0",
        ['8'] =
            "1.2,3.2 .2,4 .2,5.2 1.2,6 2.6,6 3.6,5.2 3.6,4 2.6,3.2 1.2,3.2 0,2.3 0,.9 1.2,0 2.6,0 3.8,.9 3.8,2.3 2.6,3.2",
        ['9'] = ".3,.8 1.2,0 2.6,0 3.8,1.2 3.8,4.8 2.6,6 1.2,6 0,5 0,3.5 1.2,2.5 2.6,2.5 3.8,3.5",
        ['.'] = "0,0 0,.05",
        [','] = ".5,.2 0,-1",
        ['-'] = "0,2.8 2.2,2.8",
        ['\''] = "0,6 0,4.6",
        ['&'] = "4,0 .8,4.2 .8,5.3 1.6,6 2.4,5.3 2.4,4.4 0,2 0,.9 1,0 2.2,0 3.8,2.2",
        ['('] = "1.2,6.4 0,4.6 0,1.4 1.2,-.4",
        [')'] = "0,6.4 1.2,4.6 1.2,1.4 0,-.4",
        ['/'] = "0,-.4 2.4,6.4",
        [':'] = "0,.8 0,.85|0,3.8 0,3.85",
    }.ToFrozenDictionary(letter => letter.Key, letter => Strokes(letter.Value));

    /// <summary>The strokes of a line of words, from 0 rightwards, and how wide it is. What has no letter here is left out.</summary>
    public static (IReadOnlyList<Vector2[]> Strokes, float Width) Write(string words)
    {
        var strokes = new List<Vector2[]>();
        var at = 0f;
        foreach (var letter in Plain(words))
        {
            if (letter == ' ')
            {
                at += Space;
                continue;
            }
            if (!Drawn.TryGetValue(letter, out var drawn))
                continue;
            strokes.AddRange(drawn.Select(stroke => stroke.Select(p => p + new Vector2(at, 0)).ToArray()));
            at += drawn.SelectMany(s => s).Max(p => p.X) + Gap;
        }
        return (strokes, Math.Max(0, at - Gap));
    }

    /// <summary>In capitals and without accents; the letters of our neighbours that are none with an accent are written out.</summary>
    private static string Plain(string words)
    {
        var plain = new StringBuilder();
        foreach (var letter in words.ToUpperInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;
            plain.Append(
                letter switch
                {
                    '\u00d8' => "O",
                    '\u00c6' => "AE",
                    '\u0152' => "OE",
                    '\u00df' => "SS",
                    '\u0141' => "L",
                    '\u0110' or '\u00d0' => "D",
                    '\u2019' or '\u2018' => "'",
                    '\u2013' or '\u2014' => "-",
                    '\u2026' => "...",
                    _ => letter.ToString(),
                }
            );
        }
        return plain.ToString();
    }

    private static Vector2[][] Strokes(string written) =>
        [
            .. written
                .Split('|')
                .Select(stroke =>
                    stroke
                        .Split(' ')
                        .Select(point => point.Split(','))
                        .Select(p => new Vector2(Of(p[0]), Of(p[1])))
                        .ToArray()
                ),
        ];

    private static float Of(string number) => float.Parse(number, CultureInfo.InvariantCulture);
}
