using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Touchstone.Web.Look.Markup;

/// <summary>Pieces of markup one after the other; what is null is left out.</summary>
public sealed class Fragment(params IEnumerable<IHtmlContent?> pieces) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var piece in pieces)
            piece?.WriteTo(writer, encoder);
    }
}
