using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>Parts of a page: <c>&lt;ts-tabs id="record"&gt;&lt;ts-tab label="Summary"&gt;…</c></summary>
[HtmlTargetElement("ts-tabs")]
public sealed class TabsTag : ListTag<Tab>
{
    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new Tabs
        {
            Id = Id,
            Items = Parts,
            Classes = Classes,
            Attributes = attributes,
        };
}
