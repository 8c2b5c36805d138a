using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>What the page before has just done, said once. A page model says it with <c>TempData.Announce("Saved")</c>.</summary>
[HtmlTargetElement("ts-notice", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NoticeTag(IOptions<CookieTempDataProviderOptions> cookie) : ComponentTag
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected override IHtmlContent? Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        // Looking where there is no message would have every page tell the browser to forget one.
        ViewContext.HttpContext.Request.Cookies.ContainsKey(cookie.Value.Cookie.Name!)
        && ViewContext.TempData[Notice.Key] is string said
            ? new NotificationBanner
            {
                Variant = "success",
                Title = new Heading { Text = LookTexts.T["Done"] },
                Heading = new Heading { Text = said },
            }
            : null;
}
