using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>A column of a table. With sort and href, a link that sorts by it.</summary>
[HtmlTargetElement("ts-column", ParentTag = "ts-table")]
public sealed class ColumnTag : ComponentTag
{
    private List<TableCell> columns = [];

    public bool Numeric { get; set; }
    public string? Width { get; set; }
    public string? Href { get; set; }

    /// <summary>ascending, descending or none.</summary>
    public string? Sort { get; set; }

    protected override void Begin(TagHelperContext context) =>
        columns = (List<TableCell>)context.Items[typeof(TableTag)];

    protected override IHtmlContent? Build(Words? content, IReadOnlyDictionary<string, string?>? attributes)
    {
        columns.Add(
            new TableCell
            {
                Text = content,
                Format = Numeric ? "numeric" : null,
                Width = Width,
                Href = Href,
                Sort = Sort,
                Classes = Classes,
                Attributes = attributes,
            }
        );
        return null;
    }
}
