using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>The one thing to do next from a page of information.</summary>
public sealed record ActionLink : Component
{
    public Words? Text { get; init; }
    public string? Href { get; init; }
    public string? Type { get; init; }
    public string? Variant { get; init; }

    public override IHtmlContent Render()
    {
        var isLink = Href is not null && Type is null;
        return new Element(isLink ? "a" : "button")
            .Class("nhsuk-action-link", Switch("nhsuk-action-link--reverse", Variant == "reverse"), Classes)
            .With("id", Id)
            .With("type", isLink ? null : Type ?? "submit")
            .With("href", isLink ? Href : null)
            .WithAll(Attributes)
            .Add(Icon.Named("arrow-right-circle"))
            .Add(new Element("span").Class("nhsuk-action-link__text").Add(Text));
    }
}
