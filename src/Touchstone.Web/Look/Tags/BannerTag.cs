using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>News at the top of a page: <c>&lt;ts-banner variant="success" heading="The proposal was sent" /&gt;</c>.</summary>
[HtmlTargetElement("ts-banner")]
public sealed class BannerTag : ComponentTag
{
    public string? Variant { get; set; }
    public string? Title { get; set; }
    public string? Heading { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new NotificationBanner
        {
            Id = Id,
            Variant = Variant,
            Title = Headed(Title),
            Heading = Headed(Heading),
            Text = content,
            Classes = Classes,
            Attributes = attributes,
        };
}
