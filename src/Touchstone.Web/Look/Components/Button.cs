using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>A button, or a link that looks like one when it has an address.</summary>
public sealed record Button : Component
{
    public Words? Text { get; init; }

    /// <summary>secondary, secondary-solid, reverse, warning, brand or login; none for the main action of a page.</summary>
    public string? Variant { get; init; }
    public bool? Small { get; init; }
    public string? Href { get; init; }
    public string? Type { get; init; }
    public string? Name { get; init; }
    public string? Value { get; init; }
    public string? AriaLabel { get; init; }
    public bool? Disabled { get; init; }

    /// <summary>True ignores a second press within a second. Posts that must act once carry a key as well.</summary>
    public bool? PreventDoubleClick { get; init; }
    public string? Icon { get; init; }
    public bool IconAfter { get; init; }

    public override IHtmlContent Render()
    {
        var isLink = Href is not null && Type is null;
        var icon = Markup.Icon.Named(Icon);
        var element = new Element(isLink ? "a" : "button")
            .Class(
                "nhsuk-button",
                Choice(
                    "nhsuk-button--",
                    Variant,
                    "brand",
                    "login",
                    "reverse",
                    "secondary",
                    "secondary-solid",
                    "warning"
                ),
                Switch("nhsuk-button--icon", icon is not null),
                Switch("nhsuk-button--small", Small == true),
                Classes
            )
            .With("id", Id)
            .With("name", isLink ? null : Name)
            .With("data-module", "nhsuk-button")
            .With(
                "data-prevent-double-click",
                PreventDoubleClick is null ? null
                    : PreventDoubleClick == true ? "true"
                    : "false"
            );
        if (isLink)
            element.With("href", Href).With("role", "button").With("draggable", "false").With("aria-label", AriaLabel);
        else
            element
                .With("type", Type ?? "submit")
                .With("value", Value)
                .Flag("disabled", Disabled == true)
                .With("aria-label", AriaLabel)
                .With("aria-disabled", Disabled == true ? "true" : null);
        return element
            .WithAll(Attributes)
            .Add(IconAfter ? null : icon)
            .Add(
                icon is not null && Text is not null
                    ? new Element("span").Class("nhsuk-button__content").Add(Text)
                    : Text
            )
            .Add(IconAfter ? icon : null);
    }
}
