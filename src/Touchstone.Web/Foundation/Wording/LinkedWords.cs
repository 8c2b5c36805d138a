using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Foundation.Wording;

/// <summary>
/// A sentence with links: what stands in square brackets leads to the address that its number names, and everything is encoded.
/// Whoever translates moves the brackets, and writes no markup.
/// </summary>
internal static partial class LinkedWords
{
    public static IHtmlContent Of(string words, object?[] with)
    {
        var parts = new List<IHtmlContent?>();
        var at = 0;
        foreach (Match link in Link().Matches(words))
        {
            parts.Add(Plain(words[at..link.Index], with));
            var to = with[int.Parse(link.Groups["to"].ValueSpan, CultureInfo.InvariantCulture)];
            parts.Add(
                new Element("a")
                    .With("href", Convert.ToString(to, CultureInfo.InvariantCulture))
                    .Add(Plain(link.Groups["words"].Value, with))
            );
            at = link.Index + link.Length;
        }
        parts.Add(Plain(words[at..], with));
        return new Fragment([.. parts]);
    }

    private static Words? Plain(string words, object?[] with) =>
        Words.Of(string.Format(CultureInfo.CurrentCulture, words, with));

    [GeneratedRegex(@"\[(?<words>[^\]]+)\]\{(?<to>\d)\}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Link();
}
