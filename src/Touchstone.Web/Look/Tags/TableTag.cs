using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>
/// A table: columns, then rows of cells. On a narrow screen each row becomes a card (or, with scroll, the table keeps its
/// shape in a box of its own).
/// <code>
/// &lt;ts-table caption="Open proposals"&gt;
///   &lt;ts-column&gt;Area&lt;/ts-column&gt;&lt;ts-column numeric="true"&gt;Score&lt;/ts-column&gt;
///   &lt;ts-line&gt;&lt;ts-cell&gt;Frailty&lt;/ts-cell&gt;&lt;ts-cell&gt;12&lt;/ts-cell&gt;&lt;/ts-line&gt;
/// &lt;/ts-table&gt;
/// </code>
/// </summary>
[HtmlTargetElement("ts-table")]
public sealed class TableTag : ComponentTag
{
    private readonly List<TableCell> columns = [];
    private readonly List<IReadOnlyList<TableCell>> lines = [];

    public string? Caption { get; set; }
    public string CaptionSize { get; set; } = "m";

    /// <summary>Keeps the caption for screen readers only, where a heading right above says the same.</summary>
    public bool CaptionHidden { get; set; }
    public bool FirstCellIsHeader { get; set; } = true;

    /// <summary>For staff: small rows, more of them on a screen.</summary>
    public bool Dense { get; set; }
    public bool Striped { get; set; }
    public bool Scroll { get; set; }

    protected override void Begin(TagHelperContext context)
    {
        context.Items[typeof(TableTag)] = columns;
        context.Items[typeof(LineTag)] = lines;
    }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new Table
        {
            Id = Id,
            Caption = Caption is null
                ? null
                : new Heading
                {
                    Text = Caption,
                    Size = CaptionSize,
                    Classes = CaptionHidden ? "nhsuk-u-visually-hidden" : null,
                },
            Head = columns,
            Rows = lines,
            FirstCellIsHeader = FirstCellIsHeader,
            Responsive = !Scroll,
            Scroll = Scroll,
            Reachable = Scroll,
            Compact = Dense,
            Striped = Striped,
            Classes = Classes,
            Attributes = attributes,
        };
}
