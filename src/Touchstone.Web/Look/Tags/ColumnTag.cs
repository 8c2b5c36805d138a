using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Lists;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>A column of a table. With sort-by, its name is a link that sorts by it, and the other way round the next time.</summary>
[HtmlTargetElement("ts-column", ParentTag = "ts-table")]
public sealed class ColumnTag : ComponentTag
{
    private List<TableCell> columns = [];

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public bool Numeric { get; set; }
    public string? Width { get; set; }

    /// <summary>The name of this column in <see cref="SortOrder"/>.</summary>
    public string? SortBy { get; set; }

    /// <summary>The list is sorted by this column when its address does not say otherwise.</summary>
    public bool SortedFirst { get; set; }

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
                Href = SortBy is null ? null : SortAddress(),
                Sort = SortBy is null ? null : Sorted(),
                Classes = Classes,
                Attributes = attributes,
            }
        );
        return null;
    }

    private string Asked => ViewContext.HttpContext.Request.Query[SortOrder.Parameter].ToString();

    private string Sorted() =>
        Asked == SortBy || (Asked.Length == 0 && SortedFirst) ? "ascending"
        : Asked == "-" + SortBy ? "descending"
        : "none";

    private string SortAddress() =>
        Address.With(
            ViewContext.HttpContext.Request,
            (SortOrder.Parameter, Sorted() == "ascending" ? "-" + SortBy : SortBy),
            (Paging.Parameter, null)
        );
}
