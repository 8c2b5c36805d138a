using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>The one thing to do next: <c>&lt;ts-action href="…"&gt;Register to be involved&lt;/ts-action&gt;</c>.</summary>
[HtmlTargetElement("ts-action")]
public sealed class ActionTag : ComponentTag
{
    public string? Href { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new ActionLink
        {
            Id = Id,
            Text = content,
            Href = Href,
            Classes = Classes,
            Attributes = attributes,
        };
}
