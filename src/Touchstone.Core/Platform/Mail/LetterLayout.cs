using System.Net;
using System.Text;

namespace Touchstone.Core.Platform.Mail;

/// <summary>Lays a letter out as plain text and as HTML that mail programs show without loading anything.</summary>
internal static class LetterLayout
{
    public static string Text(Letter letter, Site site)
    {
        var text = new StringBuilder();
        text.Append(Greeting(letter)).Append("\n\n");
        foreach (var paragraph in letter.Paragraphs)
        {
            text.Append(paragraph).Append("\n\n");
        }
        if (letter.Action is { } action)
        {
            text.Append(action.Label).Append(":\n").Append(site.AddressOf(action.Path)).Append("\n\n");
        }
        text.Append("From ").Append(site.Body).Append('\n').Append(site.AddressOf("/")).Append('\n');
        return text.ToString();
    }

    public static string Html(Letter letter, Site site)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>")
            .Append(Safe(letter.Subject))
            .Append(
                "</title></head><body style=\"font-family:Arial,sans-serif;font-size:16px;line-height:1.5;max-width:38em;margin:1em auto;padding:0 1em\">"
            );
        Paragraph(html, Safe(Greeting(letter)));
        foreach (var paragraph in letter.Paragraphs)
        {
            Paragraph(html, Safe(paragraph));
        }
        if (letter.Action is { } action)
        {
            Paragraph(html, $"<a href=\"{Safe(site.AddressOf(action.Path))}\">{Safe(action.Label)}</a>");
        }
        Paragraph(html, $"From <a href=\"{Safe(site.AddressOf("/"))}\">{Safe(site.Body)}</a>");
        return html.Append("</body></html>").ToString();
    }

    private static string Greeting(Letter letter) => letter.Greeting is { } name ? $"Dear {name}" : "Hello";

    private static void Paragraph(StringBuilder html, string content) =>
        html.Append("<p>").Append(content).Append("</p>");

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
