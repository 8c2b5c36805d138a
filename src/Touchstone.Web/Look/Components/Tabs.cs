using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>Parts of one page of which one is seen at a time; without script, a list of contents and all the parts.</summary>
public sealed record Tabs : Component
{
    public string? IdPrefix { get; init; }
    public string? VisuallyHiddenText { get; init; }
    public IReadOnlyList<Tab> Items { get; init; } = [];

    public override IHtmlContent Render() =>
        new Element("div")
            .Class("nhsuk-tabs", Classes)
            .With("id", Id)
            .With("data-module", "nhsuk-tabs")
            .WithAll(Attributes)
            .Add(new Element("h2").Class("nhsuk-tabs__heading").Add(VisuallyHiddenText ?? "Contents"))
            .Add(
                Items.Count == 0
                    ? null
                    : new Element("ul")
                        .Class("nhsuk-tabs__list")
                        .AddAll(
                            Items.Select(
                                (tab, index) =>
                                    new Element("li")
                                        .Class(
                                            "nhsuk-tabs__list-item",
                                            index == 0 ? "nhsuk-tabs__list-item--selected" : null
                                        )
                                        .Add(
                                            new Element("a")
                                                .Class("nhsuk-tabs__tab")
                                                .With("href", "#" + PanelId(tab, index))
                                                .Add(tab.Label)
                                        )
                            )
                        )
            )
            .AddAll(
                Items.Select(
                    (tab, index) =>
                        new Element("div")
                            .Class("nhsuk-tabs__panel", index == 0 ? null : "nhsuk-tabs__panel--hidden")
                            .With("id", PanelId(tab, index))
                            .Add(tab.Panel is { IsPlain: true } ? new Element("p").Add(tab.Panel) : tab.Panel)
                )
            );

    private string PanelId(Tab tab, int index) => tab.Id ?? $"{IdPrefix ?? Id}-{index + 1}";
}
