using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>A cell of a row; with an address, its words are a link.</summary>
[HtmlTargetElement("ts-cell", ParentTag = "ts-line")]
public sealed class CellTag : ComponentTag
{
    private List<TableCell> cells = [];

    public string? Href { get; set; }
    public int? Colspan { get; set; }

    protected override void Begin(TagHelperContext context) => cells = (List<TableCell>)context.Items[typeof(CellTag)];

    protected override IHtmlContent? Build(Words? content, IReadOnlyDictionary<string, string?>? attributes)
    {
        cells.Add(
            new TableCell
            {
                Text = content,
                // An attribute that Razor computes as null arrives as an empty text.
                Href = string.IsNullOrEmpty(Href) ? null : Href,
                Colspan = Colspan,
                Classes = Classes,
                Attributes = attributes,
            }
        );
        return null;
    }
}
