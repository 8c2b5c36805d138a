using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Touchstone.Web.Look.Tags;

/// <summary>
/// Every form is checked by the server, in the product's own words, so browsers are asked not to check first. Every form
/// that posts carries the anti-forgery field, also one with an action, which the framework's own tag would leave out.
/// </summary>
[HtmlTargetElement("form")]
public sealed class FormTag(IHtmlGenerator generator) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    // After the framework's tag (-1000), so that the field is not written twice.
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
        var posts = string.Equals(
            output.Attributes["method"]?.Value?.ToString(),
            "post",
            StringComparison.OrdinalIgnoreCase
        );
        var hasAction = !string.IsNullOrEmpty(context.AllAttributes["action"]?.Value?.ToString());
        if (posts && hasAction)
            output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
    }
}
