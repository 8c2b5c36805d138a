using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>A status in one or two words. The words come from one list; colour only helps.</summary>
public sealed record Tag : Component
{
    public Words? Text { get; init; }

    /// <summary>One of the design system's colours, or "none".</summary>
    public string? Colour { get; init; }
    public bool? Border { get; init; }

    public override IHtmlContent Render() =>
        new Element("strong")
            .Class(
                "nhsuk-tag",
                Choice(
                    "nhsuk-tag--",
                    Colour,
                    "white",
                    "grey",
                    "green",
                    "aqua-green",
                    "blue",
                    "purple",
                    "pink",
                    "red",
                    "orange",
                    "yellow"
                ),
                Switch("nhsuk-tag--no-colour", Colour == "none"),
                Switch("nhsuk-tag--no-border", Border == false),
                Classes
            )
            .With("id", Id)
            .WithAll(Attributes)
            .Add(Text);
}
