using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>From one page to the next: numbered for results, with the pages' names for a guide.</summary>
public sealed record Pagination : Component
{
    public PageLink? Previous { get; init; }
    public PageLink? Next { get; init; }
    public IReadOnlyList<PageNumber> Items { get; init; } = [];
    public string AriaLabel { get; init; } = LookTexts.T["Pagination"];

    public override IHtmlContent Render()
    {
        var numbered = Items.Count > 0;
        var nav = new Element("nav")
            .Class("nhsuk-pagination", numbered ? "nhsuk-pagination--numbered" : null, Classes)
            .With("id", Id)
            .With("role", "navigation")
            .With("aria-label", AriaLabel)
            .WithAll(Attributes);
        if (!numbered)
            return nav.Add(
                new Element("ul")
                    .Class("nhsuk-list nhsuk-pagination__list")
                    .Add(Named(Previous, "prev"))
                    .Add(Named(Next, "next"))
            );
        return nav.Add(Beside(Previous, "prev"))
            .Add(new Element("ul").Class("nhsuk-pagination__list").AddAll(Items.Select(Number)))
            .Add(Beside(Next, "next"));
    }

    private static Element? Beside(PageLink? page, string rel)
    {
        if (page?.Href is null)
            return null;
        var back = rel == "prev";
        var title = Title(page, back);
        return new Element("a")
            .With("href", page.Href)
            .Class(back ? "nhsuk-pagination__previous" : "nhsuk-pagination__next")
            .With("rel", rel)
            .Add(back ? Icon.Named("arrow-left") : null)
            .Add(title)
            .Add(back ? null : Icon.Named("arrow-right"));
    }

    private static Element? Named(PageLink? page, string rel)
    {
        if (page?.Href is null)
            return null;
        var back = rel == "prev";
        var link = new Element("a")
            .Class("nhsuk-pagination__link", $"nhsuk-pagination__link--{rel}")
            .With("href", page.Href)
            .With("rel", rel)
            .WithAll(page.Attributes)
            .Add(Title(page, back));
        if (page.Label is not null)
            link.Add(Hidden(":")).Add(new Element("span").Class("nhsuk-pagination__page").Add(page.Label));
        return new Element("li")
            .Class(back ? "nhsuk-pagination-item--previous" : "nhsuk-pagination-item--next")
            .Add(link.Add(Icon.Named(back ? "arrow-left" : "arrow-right")));
    }

    private static Element Title(PageLink page, bool back)
    {
        var title = new Element("span").Class("nhsuk-pagination__title");
        return page.Text is null
            ? title.Add(LookTexts.T[back ? "Previous" : "Next"]).Add(Hidden(LookTexts.T["PageHidden"]))
            : title.Add(page.Text);
    }

    private static Element Number(PageNumber page)
    {
        var item = new Element("li").Class(
            "nhsuk-pagination__item",
            page.Current == true ? "nhsuk-pagination__item--current" : null,
            page.Ellipsis == true ? "nhsuk-pagination__item--ellipsis" : null
        );
        return page.Ellipsis == true
            ? item.Add("⋯")
            : item.Add(
                new Element("a")
                    .Class("nhsuk-pagination__link")
                    .With("href", page.Href)
                    .With("aria-label", page.AriaLabel ?? LookTexts.T["Page", page.Number])
                    .With("aria-current", page.Current == true ? "page" : null)
                    .Add(page.Number)
            );
    }
}
