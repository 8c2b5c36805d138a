using System.Globalization;
using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>A moment or a date in people's words, with the exact one for programs.</summary>
public static class Moment
{
    public static IHtmlContent At(DateTimeOffset moment) =>
        new Element("time")
            .With(
                "datetime",
                Core.Platform.Site.InLondon(moment).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            )
            .Add(UkTime.Say(moment));

    public static IHtmlContent On(DateOnly date, bool @short = false) =>
        new Element("time")
            .With("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Add(@short ? UkTime.SayShort(date) : UkTime.Say(date));
}
