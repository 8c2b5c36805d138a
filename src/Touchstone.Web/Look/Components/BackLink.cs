using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>Back to the question before.</summary>
public sealed record BackLink : Component
{
    public Words? Text { get; init; }
    public string? Href { get; init; }
    public string? Type { get; init; }
    public string? Variant { get; init; }
    public string? VisuallyHiddenText { get; init; }

    public override IHtmlContent Render()
    {
        var isLink = Href is not null && Type is null;
        return new Element(isLink ? "a" : "button")
            .Class("nhsuk-back-link", Switch("nhsuk-back-link--reverse", Variant == "reverse"), Classes)
            .With("id", Id)
            .With("type", isLink ? null : Type ?? "submit")
            .With("href", isLink ? Href : null)
            .WithAll(Attributes)
            .Add(VisuallyHiddenText is null ? null : Hidden(VisuallyHiddenText + " "))
            .Add(Text ?? LookTexts.T["Back"]);
    }
}
