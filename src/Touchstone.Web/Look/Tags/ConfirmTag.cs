using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>
/// A page that asks before something is done that cannot be undone: the question as heading, what will happen, any field
/// such as the reason, the act, and a way back. The form posts to the page itself and acts once.
/// </summary>
[HtmlTargetElement("ts-confirm")]
public sealed class ConfirmTag(IHtmlGenerator generator) : ComponentTag
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The question, such as "Withdraw this proposal?"</summary>
    public string Heading { get; set; } = "";

    /// <summary>A line over the question: what it is about.</summary>
    public string? Caption { get; set; }

    /// <summary>What the button does, in its own words: "Withdraw the proposal", never "Yes".</summary>
    public string Act { get; set; } = "Confirm";

    /// <summary>True (the usual) for what cannot be undone.</summary>
    public bool Warning { get; set; } = true;

    /// <summary>The way back, where nothing happens.</summary>
    public string Back { get; set; } = "/";
    public string BackText { get; set; } = LookTexts.T["Cancel"];

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new Fragment(
            new Heading
            {
                Text = Heading,
                Size = "l",
                Caption = Caption,
            },
            new Element("form")
                .With("method", "post")
                .Flag("novalidate")
                .WithAll(attributes)
                .Add(content)
                .Add(
                    new Element("input")
                        .With("type", "hidden")
                        .With("name", AreaPage.OnceField)
                        .With("value", Guid.CreateVersion7().ToString("N"))
                )
                .Add(generator.GenerateAntiforgery(ViewContext))
                .Add(
                    new Element("div")
                        .Class("ts-buttons")
                        .Add(
                            new Button
                            {
                                Text = Act,
                                Variant = Warning ? "warning" : null,
                                PreventDoubleClick = true,
                            }
                        )
                        .Add(new Element("a").With("href", Back).Add(BackText))
                )
        );
}
