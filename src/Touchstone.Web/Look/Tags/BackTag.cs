using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>Back to the question before: <c>&lt;ts-back href="…" /&gt;</c>.</summary>
[HtmlTargetElement("ts-back")]
public sealed class BackTag : ComponentTag
{
    public string? Href { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        // It stands before the main part of the page, and all that stands outside belongs into a landmark (WAI-ARIA 1.2, 5.3.4).
        new Element("nav")
            .With("aria-label", LookTexts.T["Back"])
            .Add(
                new BackLink
                {
                    Id = Id,
                    Text = content,
                    Href = Href,
                    Classes = Classes,
                    Attributes = attributes,
                }
            );
}
