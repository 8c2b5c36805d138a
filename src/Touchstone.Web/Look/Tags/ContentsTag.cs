using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>The parts of a record as pages: <c>&lt;ts-contents label="Parts of this specification"&gt;…</c></summary>
[HtmlTargetElement("ts-contents")]
public sealed class ContentsTag : ListTag<ContentsItem>
{
    public string Label { get; set; } = "Pages in this guide";

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new ContentsList
        {
            Id = Id,
            AriaLabel = Label,
            Items = Parts,
            Classes = Classes,
            Attributes = attributes,
        };
}
