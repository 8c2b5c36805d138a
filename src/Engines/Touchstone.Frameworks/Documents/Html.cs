using System.Net;
using Touchstone.Frameworks.Exchange;

namespace Touchstone.Frameworks.Documents;

/// <summary>Text for HTML.</summary>
internal static class Html
{
    public static string Text(string text) => WebUtility.HtmlEncode(XmlCharacters.Clean(text));

    public static string Lines(string text) => Text(text).Replace("\n", "<br>", StringComparison.Ordinal);

    public static string Coded(string? code, string text) =>
        code is null ? Text(text) : $"<span class=\"code\">{Text(code)}</span> {Text(text)}";
}
