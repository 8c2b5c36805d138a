using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>The end of a journey: its heading is the page's h1.</summary>
[HtmlTargetElement("ts-panel")]
public sealed class PanelTag : ComponentTag
{
    public string? Heading { get; set; }
    public int Level { get; set; } = 1;
    public string? Variant { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new Panel
        {
            Id = Id,
            Heading = Headed(Heading, Level),
            Text = content,
            Variant = Variant,
            Classes = Classes,
            Attributes = attributes,
        };
}
