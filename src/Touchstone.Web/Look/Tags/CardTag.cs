using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>One thing among several, in a box; with an address the whole of it leads there.</summary>
[HtmlTargetElement("ts-card")]
public sealed class CardTag : ComponentTag
{
    public string? Heading { get; set; }
    public int Level { get; set; } = 2;
    public string? HeadingSize { get; set; }
    public string? Href { get; set; }
    public string? Variant { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new Card
        {
            Id = Id,
            Heading = Headed(Heading, Level, HeadingSize ?? "s"),
            Description = content,
            Href = Href,
            Clickable = Href is not null,
            Variant = Variant,
            Classes = Classes,
            Attributes = attributes,
        };
}
