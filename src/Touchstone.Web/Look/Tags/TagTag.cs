using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>A short status in the caller's own words; for the statuses of records use <c>ts-status</c>.</summary>
[HtmlTargetElement("ts-tag")]
public sealed class TagTag : ComponentTag
{
    public string? Colour { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new Tag
        {
            Id = Id,
            Text = content,
            Colour = Colour,
            Classes = Classes,
            Attributes = attributes,
        };
}
