using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Touchstone.Web.Tests.Look;

/// <summary>
/// Markup in a form that two ways of writing the same page share: parsed by the rules of HTML, attributes and classes in
/// alphabetical order, runs of white space as one. Drawings are compared by their class alone: ours are our own.
/// </summary>
public static partial class Dom
{
    public static string Canonical(string html)
    {
        var document = new HtmlParser().ParseDocument("<!DOCTYPE html><body></body>");
        var nodes = new HtmlParser().ParseFragment(html, document.Body!);
        var text = new StringBuilder();
        foreach (var node in nodes)
            Write(node, text, 0);
        return text.ToString();
    }

    private static void Write(INode node, StringBuilder text, int depth)
    {
        switch (node)
        {
            case IText words when Collapse(words.Data) is { Length: > 0 } said:
                Line(text, depth, said);
                break;
            case IElement { LocalName: "svg" } drawing:
                Line(text, depth, $"<svg {Classes(drawing.GetAttribute("class")?.Replace(" ts-mark", ""))}>");
                break;
            case IElement element:
                var attributes = element
                    .Attributes.OrderBy(one => one.Name, StringComparer.Ordinal)
                    .Select(one => one.Name == "class" ? Classes(one.Value) : $"{one.Name}=\"{Collapse(one.Value)}\"");
                Line(text, depth, $"<{string.Join(' ', [element.LocalName, .. attributes])}>");
                foreach (var child in element.ChildNodes)
                    Write(child, text, depth + 1);
                break;
        }
    }

    private static string Classes(string? value) =>
        $"class=\"{string.Join(' ', (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))}\"";

    private static void Line(StringBuilder text, int depth, string line) =>
        text.Append(' ', depth * 2).Append(line).Append('\n');

    private static string Collapse(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
