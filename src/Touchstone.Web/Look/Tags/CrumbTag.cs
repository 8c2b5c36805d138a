using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>One step of the breadcrumb.</summary>
[HtmlTargetElement("ts-crumb", ParentTag = "ts-breadcrumb")]
public sealed class CrumbTag : PartTag<Crumb>
{
    public string Href { get; set; } = "/";

    protected override Crumb Part(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new()
        {
            Text = content,
            Href = Href,
            Attributes = attributes,
        };
}
