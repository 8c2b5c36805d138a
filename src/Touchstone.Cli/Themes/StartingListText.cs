using System.Globalization;
using Touchstone.Themes.Discovery;

namespace Touchstone.Cli.Themes;

/// <summary>Tells people about a starting list.</summary>
internal static class StartingListText
{
    private const int QuoteLength = 110;

    public static void Write(StartingList list, TextWriter to)
    {
        to.WriteLine(StartingList.Notice);
        Line(to, $"Language: {list.Tongue}. Responses without a theme: {list.ThemeOf.Count(t => t < 0):N0}");
        foreach (var theme in list.Themes)
        {
            to.WriteLine();
            Line(to, $"{ThemeFile.Name(theme.Number)}  {theme.Size:N0}  {theme.Label}");
            foreach (var quote in theme.Quotes)
            {
                var text = quote.Text.ReplaceLineEndings(" ");
                Line(to, $"     “{(text.Length > QuoteLength ? Shortened(text) + "…" : text)}”");
            }
        }

        foreach (var pair in list.Alike)
        {
            Line(
                to,
                $"{ThemeFile.Name(pair.First)} and {ThemeFile.Name(pair.Second)} may be one (similarity {pair.Similarity:F2}, overlap {pair.Overlap:F2})."
            );
        }

        foreach (var trial in list.Trials)
        {
            Line(to, $"{trial.Themes, 3} themes: stability {trial.Stability:F2}");
        }
    }

    private static string Shortened(string text) =>
        text[..(char.IsHighSurrogate(text[QuoteLength - 1]) ? QuoteLength - 1 : QuoteLength)];

    private static void Line(TextWriter to, FormattableString text) =>
        to.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
