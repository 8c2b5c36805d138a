using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>A link, or a small button without an address, with words for screen readers that say what it is about.</summary>
public sealed record Link : Component
{
    public Words? Text { get; init; }
    public string? Href { get; init; }
    public string? VisuallyHiddenText { get; init; }
    public string? Name { get; init; }
    public string? Value { get; init; }
    public string? Type { get; init; }

    public override IHtmlContent Render() => About(null);

    internal IHtmlContent About(Words? heading)
    {
        var element =
            Href is not null && Type is null
                ? new Element("a").Class("nhsuk-link", Classes).With("id", Id).With("href", Href)
                : new Element("button")
                    .Class("nhsuk-link", Classes)
                    .With("id", Id)
                    .With("name", Name)
                    .With("type", Type ?? "submit")
                    .With("value", Value);
        element.WithAll(Attributes).Add(Text);
        if (VisuallyHiddenText is null && heading is null)
            return element;
        return element.Add(
            new Element("span")
                .Class("nhsuk-u-visually-hidden")
                .Add(VisuallyHiddenText is null ? null : " " + VisuallyHiddenText)
                .Add(heading is null ? null : new Fragment(Words.Of(" ("), heading, Words.Of(")")))
        );
    }
}
