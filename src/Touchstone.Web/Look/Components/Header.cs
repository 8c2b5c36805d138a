using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>The head of every page: whose service this is, search, account, and the ways into it.</summary>
public sealed record Header : Component
{
    /// <summary>The mark of the body, drawn.</summary>
    public IHtmlContent? Logo { get; init; }

    /// <summary>What the mark says to those who do not see it: the name of the body.</summary>
    public string? LogoAlt { get; init; }
    public string? LogoHref { get; init; }
    public string? ServiceName { get; init; }
    public string? ServiceHref { get; init; }
    public HeaderSearch? Search { get; init; }
    public IReadOnlyList<HeaderItem>? Account { get; init; }
    public IReadOnlyList<HeaderItem> Navigation { get; init; } = [];
    public string? Colour { get; init; }
    public string? NavigationColour { get; init; }
    public string? NavigationClasses { get; init; }
    public string? ContainerClasses { get; init; }

    public override IHtmlContent Render() =>
        new Element("header")
            .Class("nhsuk-header", Colour == "white" ? Switch("nhsuk-header--white", true) : null, Classes)
            .With("id", Id)
            .With("data-module", "nhsuk-header")
            .With("role", "banner")
            .WithAll(Attributes)
            .Add(
                new Element("div")
                    .Class("nhsuk-header__container", "nhsuk-width-container", ContainerClasses)
                    .Add(Service())
                    .Add(SearchBox())
                    .Add(AccountList())
            )
            .Add(Menu());

    private Element Service()
    {
        // One link, not two to the same place, when logo and name lead to the same address.
        var together =
            ServiceName is not null && ServiceHref is not null && (LogoHref is null || LogoHref == ServiceHref);
        var href = together ? ServiceHref : LogoHref;
        var box = new Element("div").Class("nhsuk-header__service");
        var name = new Element("span").Class("nhsuk-header__service-name").Add(ServiceName);
        if (href is not null)
            box.Add(
                new Element("a")
                    .Class("nhsuk-header__service-logo")
                    .With("href", href)
                    .With("aria-label", Joined(LogoAlt, together ? ServiceName : null, LookTexts.T["Homepage"]))
                    .Add(Logo)
                    .Add(together ? name : null)
            );
        else
            box.Add(Logo);
        if (ServiceName is null || together)
            return box;
        return box.Add(
            ServiceHref is null
                ? name
                : new Element("a").Class("nhsuk-header__service-name").With("href", ServiceHref).Add(ServiceName)
        );
    }

    private Element? SearchBox() =>
        Search is null
            ? null
            : new Element("search")
                .Class("nhsuk-header__search")
                .Add(
                    new Element("form")
                        .Class("nhsuk-header__search-form")
                        .With("id", "search")
                        .With("action", Search.Action)
                        .With("method", "get")
                        .Flag("novalidate")
                        .Add(
                            new TextInput
                            {
                                Id = "search-field",
                                Name = Search.Name,
                                Type = "search",
                                Autocomplete = "off",
                                Value = Search.Value,
                                Placeholder = Search.Placeholder,
                                Label = new Label { Text = Search.Label, Classes = "nhsuk-u-visually-hidden" },
                                FormGroup = new FormGroup
                                {
                                    AfterInput = Words.Of(
                                        new Button
                                        {
                                            AriaLabel = Search.ButtonLabel,
                                            Icon = "search",
                                            Small = true,
                                        }
                                    ),
                                },
                            }
                        )
                );

    private Element? AccountList() =>
        Account is null
            ? null
            : new Element("nav")
                .Class("nhsuk-header__account")
                .With("aria-label", LookTexts.T["Account"])
                .Add(new Element("ul").Class("nhsuk-header__account-list").AddAll(Account.Select(AccountItem)));

    private static Element AccountItem(HeaderItem item)
    {
        var words = new Fragment(item.Icon == true ? Icon.Named("user") : null, item.Text);
        var line = new Element("li").Class("nhsuk-header__account-item", item.Classes);
        if (item.Href is not null)
            return line.Add(new Element("a").Class("nhsuk-header__account-link").With("href", item.Href).Add(words));
        if (item.Action is null)
            return line.Add(words);
        return line.Add(
            new Element("form")
                .Class("nhsuk-header__account-form")
                .With("action", item.Action)
                .With("method", item.Method)
                .Flag("novalidate")
                .Add(item.Token)
                .Add(new Element("button").Class("nhsuk-header__account-button").Add(words))
        );
    }

    private Element? Menu()
    {
        if (Navigation.Count == 0)
            return null;
        return new Element("nav")
            .Class(
                "nhsuk-header__navigation",
                NavigationColour == "white" ? "nhsuk-header__navigation--white" : null,
                NavigationClasses
            )
            .With("aria-label", LookTexts.T["Menu"])
            .Add(
                new Element("div")
                    .Class("nhsuk-header__navigation-container", "nhsuk-width-container", ContainerClasses)
                    .Add(
                        new Element("ul")
                            .Class("nhsuk-header__navigation-list")
                            .AddAll(Navigation.Select(MenuItem))
                            .Add(
                                new Element("li")
                                    .Class("nhsuk-header__menu")
                                    .Flag("hidden")
                                    .Add(
                                        new Element("button")
                                            .Class("nhsuk-header__menu-toggle nhsuk-header__navigation-link")
                                            .With("id", "toggle-menu")
                                            .With("aria-expanded", "false")
                                            .Add(Hidden("Browse "))
                                            .Add("More")
                                    )
                            )
                    )
            );
    }

    private static Element MenuItem(HeaderItem item)
    {
        var here = item.Current == true || item.Active == true;
        // A strong element, so that people who override colours still see where they are.
        IHtmlContent? words = here
            ? new Element("strong").Class("nhsuk-header__navigation-item-current-fallback").Add(item.Text)
            : item.Text;
        return new Element("li")
            .Class(
                "nhsuk-header__navigation-item",
                here ? "nhsuk-header__navigation-item--current" : null,
                item.Classes
            )
            .Add(
                new Element(item.Href is null ? "span" : "a")
                    .Class(item.Href is null ? "nhsuk-header__navigation-text" : "nhsuk-header__navigation-link")
                    .With("href", item.Href)
                    .With(
                        "aria-current",
                        item.Current == true ? "page"
                            : item.Active == true ? "true"
                            : null
                    )
                    .Add(words)
            );
    }
}
