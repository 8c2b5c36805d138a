using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>Where this page stands; on a narrow screen, only the way back.</summary>
public sealed record Breadcrumb : Component
{
    public IReadOnlyList<Crumb> Items { get; init; } = [];
    public string AriaLabel { get; init; } = "Breadcrumb";
    public string? Variant { get; init; }

    public override IHtmlContent Render() =>
        new Element("nav")
            .Class("nhsuk-breadcrumb", Switch("nhsuk-breadcrumb--reverse", Variant == "reverse"), Classes)
            .With("id", Id)
            .With("aria-label", AriaLabel)
            .WithAll(Attributes)
            .Add(
                new Element("ol")
                    .Class("nhsuk-breadcrumb__list")
                    .AddAll(
                        Items.Select(crumb =>
                            new Element("li")
                                .Class("nhsuk-breadcrumb__list-item")
                                .Add(
                                    new Element("a")
                                        .Class("nhsuk-breadcrumb__link")
                                        .With("href", crumb.Href)
                                        .WithAll(crumb.Attributes)
                                        .Add(crumb.Text)
                                )
                        )
                    )
            )
            .Add(
                Items.Count == 0
                    ? null
                    : new BackLink
                    {
                        VisuallyHiddenText = LookTexts.T["BackTo"],
                        Text = Items[^1].Text,
                        Href = Items[^1].Href,
                        Attributes = Items[^1].Attributes,
                        Variant = Variant,
                    }
            );
}
