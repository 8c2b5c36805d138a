using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>Where the page stands, in the section Before: <c>&lt;ts-breadcrumb&gt;&lt;ts-crumb href="/"&gt;Home&lt;/ts-crumb&gt;…</c></summary>
[HtmlTargetElement("ts-breadcrumb")]
public sealed class BreadcrumbTag : ListTag<Crumb>
{
    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new Breadcrumb
        {
            Id = Id,
            Items = Parts,
            Classes = Classes,
            Attributes = attributes,
        };
}
