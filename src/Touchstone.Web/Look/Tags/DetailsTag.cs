using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>Help that some people need, folded away: <c>&lt;ts-details summary="What counts as evidence"&gt;…</c></summary>
[HtmlTargetElement("ts-details")]
public sealed class DetailsTag : ComponentTag
{
    public string? Summary { get; set; }
    public bool Open { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new Details
        {
            Id = Id,
            Summary = Summary,
            Text = content,
            Open = Open,
            Classes = Classes,
            Attributes = attributes,
        };
}
