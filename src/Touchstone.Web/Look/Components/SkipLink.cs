using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>The first thing the keyboard reaches: straight to the content.</summary>
public sealed record SkipLink : Component
{
    public Words? Text { get; init; }
    public string? Href { get; init; }

    public override IHtmlContent Render() =>
        new Element("a")
            .Class("nhsuk-skip-link", Classes)
            .With("id", Id)
            .With("data-module", "nhsuk-skip-link")
            .With("href", string.IsNullOrEmpty(Href) ? "#maincontent" : Href)
            .WithAll(Attributes)
            .Add(Text ?? LookTexts.T["Skip"]);
}
