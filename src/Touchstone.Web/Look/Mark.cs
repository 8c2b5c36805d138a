using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look;

/// <summary>
/// The mark in the header. The product's own is a touchstone: the dark stone on which gold was rubbed, and the streak that
/// showed how true it was.
/// </summary>
public static class Mark
{
    public static IHtmlContent For(Brand brand) =>
        brand.Mark is null
            ? Own()
            : new Element("img")
                .Class("nhsuk-header__organisation-logo")
                .With("src", brand.Mark)
                .With("alt", "")
                .With("height", "40");

    private static Element Own() =>
        new Element("svg")
            .Class("nhsuk-header__logo ts-mark")
            .With("xmlns", "http://www.w3.org/2000/svg")
            .With("viewBox", "0 0 48 48")
            .With("width", "40")
            .With("height", "40")
            .With("focusable", "false")
            .With("aria-hidden", "true")
            .Add(
                new Element("path")
                    .Class("ts-mark__stone")
                    .With(
                        "d",
                        "M13 4.5h20c3 0 5.3 1.4 6.6 4l4.5 9.500c1 2.2 1 4.6.2 6.800L38 38.500c-1.1 2.9-3.7 5-6.8 5H14.500c-3 0-5.6-1.8-6.7-4.500L3.7 28c-.8-2-.8-4.2 0-6.200L7.2 8.600C8 6 10.3 4.5 13 4.500Z"
                    )
            )
            .Add(new Element("path").Class("ts-mark__streak").With("d", "M12.5 34.500C17 29 22.5 22.8 35.5 13"))
            .Add(new Element("path").Class("ts-mark__trace").With("d", "M19 36.500c4-4.6 8.5-9.3 17-15.2"));
}
