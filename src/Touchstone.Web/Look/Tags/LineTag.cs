using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>A row of a table.</summary>
[HtmlTargetElement("ts-line", ParentTag = "ts-table")]
public sealed class LineTag : ComponentTag
{
    private readonly List<TableCell> cells = [];
    private List<IReadOnlyList<TableCell>> lines = [];

    protected override void Begin(TagHelperContext context)
    {
        lines = (List<IReadOnlyList<TableCell>>)context.Items[typeof(LineTag)];
        context.Items[typeof(CellTag)] = cells;
    }

    protected override IHtmlContent? Build(Words? content, IReadOnlyDictionary<string, string?>? attributes)
    {
        lines.Add(cells);
        return null;
    }
}
