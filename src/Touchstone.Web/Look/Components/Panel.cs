using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>The end of a journey: what has been done, and what happens next.</summary>
public sealed record Panel : Component
{
    public Heading? Heading { get; init; }
    public Words? Text { get; init; }

    /// <summary>"interruption" stops a person to make sure they know.</summary>
    public string? Variant { get; init; }

    public override IHtmlContent Render() =>
        new Element("div")
            .Class("nhsuk-panel", Switch("nhsuk-panel--interruption", Variant == "interruption"), Classes)
            .With("id", Id)
            .WithAll(Attributes)
            .Add(
                Heading?.As($"h{Heading.Level ?? 1}", "nhsuk-panel__heading", "nhsuk-panel__heading--", "m", "l", "xl")
            )
            .Add(Text is null ? null : new Element("div").Class("nhsuk-panel__body").Add(Text));
}
