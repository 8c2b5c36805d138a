using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>The pages of a guide, or the parts of a record, with the one in view.</summary>
public sealed record ContentsList : Component
{
    public IReadOnlyList<ContentsItem> Items { get; init; } = [];
    public string AriaLabel { get; init; } = "Pages in this guide";
    public string VisuallyHiddenText { get; init; } = "Contents";

    public override IHtmlContent Render() =>
        new Element("nav")
            .Class("nhsuk-contents-list", Classes)
            .With("id", Id)
            .With("role", "navigation")
            .With("aria-label", AriaLabel)
            .WithAll(Attributes)
            .Add(new Element("h2").Class("nhsuk-u-visually-hidden").Add(VisuallyHiddenText))
            .Add(List(Items));

    private static Element List(IReadOnlyList<ContentsItem> items) =>
        new Element("ol").Class("nhsuk-contents-list__list").AddAll(items.Select(Line));

    private static Element Line(ContentsItem item) =>
        new Element("li")
            .Class("nhsuk-contents-list__item")
            .With("aria-current", item.Current == true ? "page" : null)
            .Add(
                item.Current == true
                    ? new Element("span").Class("nhsuk-contents-list__current").Add(item.Text)
                    : new Element("a").Class("nhsuk-contents-list__link").With("href", item.Href).Add(item.Text)
            )
            .Add(item.Items.Count == 0 ? null : List(item.Items));
}
