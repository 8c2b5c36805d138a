using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Touchstone.Web.Look.Markup;

/// <summary>Something to read: plain text, which is encoded on the way out, or markup, which is not.</summary>
public sealed class Words : IHtmlContent
{
    private readonly string? text;
    private readonly IHtmlContent? markup;

    private Words(string? text, IHtmlContent? markup) => (this.text, this.markup) = (text, markup);

    public static Words? Of(string? text) => string.IsNullOrEmpty(text) ? null : new(text, null);

    public static Words Of(IHtmlContent markup) => new(null, markup);

    public static implicit operator Words?(string? text) => Of(text);

    public static implicit operator Words(HtmlString markup) => new(null, markup);

    /// <summary>True when this is plain text, which some components wrap in a paragraph.</summary>
    public bool IsPlain => text is not null;

    /// <summary>The plain text, or null when this is markup.</summary>
    public string? Plain => text;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (text is not null)
            encoder.Encode(writer, text);
        else
            markup?.WriteTo(writer, encoder);
    }
}
