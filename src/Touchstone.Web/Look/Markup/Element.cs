using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Touchstone.Web.Look.Markup;

/// <summary>One HTML element under construction: its name, attributes in order of writing, and content.</summary>
public sealed class Element(string name) : IHtmlContent
{
    // HTML Living Standard 13.1.2: elements that have no end tag.
    private static readonly HashSet<string> Void = ["input", "img", "hr", "br", "col", "meta", "link", "wbr"];

    private readonly List<KeyValuePair<string, string?>> attributes = [];
    private readonly List<IHtmlContent> content = [];

    /// <summary>Adds an attribute; null leaves it out.</summary>
    public Element With(string attribute, string? value)
    {
        if (value is not null)
            attributes.Add(new(attribute, value));
        return this;
    }

    public Element With(string attribute, int? value) =>
        With(attribute, value?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Adds an attribute without a value, when it applies.</summary>
    public Element Flag(string attribute, bool applies = true)
    {
        if (applies)
            attributes.Add(new(attribute, null));
        return this;
    }

    /// <summary>Writes the class attribute from those names that are not null.</summary>
    public Element Class(params ReadOnlySpan<string?> names)
    {
        var present = new List<string>();
        foreach (var one in names)
        {
            if (!string.IsNullOrWhiteSpace(one))
                present.Add(one.Trim());
        }
        return present.Count == 0 ? this : With("class", string.Join(' ', present));
    }

    /// <summary>Adds attributes the caller chose; one that is already there is replaced.</summary>
    public Element WithAll(IEnumerable<KeyValuePair<string, string?>>? more)
    {
        foreach (var attribute in more ?? [])
        {
            attributes.RemoveAll(known => string.Equals(known.Key, attribute.Key, StringComparison.OrdinalIgnoreCase));
            attributes.Add(attribute);
        }
        return this;
    }

    public Element Add(IHtmlContent? child)
    {
        if (child is not null)
            content.Add(child);
        return this;
    }

    public Element Add(string? text) => string.IsNullOrEmpty(text) ? this : Add(new Text(text));

    public Element AddAll(IEnumerable<IHtmlContent> children)
    {
        content.AddRange(children);
        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write('<');
        writer.Write(name);
        foreach (var (attribute, value) in attributes)
        {
            writer.Write(' ');
            writer.Write(attribute);
            if (value is null)
                continue;
            writer.Write("=\"");
            encoder.Encode(writer, value);
            writer.Write('"');
        }
        writer.Write('>');
        if (Void.Contains(name))
            return;
        foreach (var child in content)
            child.WriteTo(writer, encoder);
        writer.Write("</");
        writer.Write(name);
        writer.Write('>');
    }

    private sealed class Text(string words) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, words);
    }
}
