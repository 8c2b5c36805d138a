using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Touchstone.Web.Foundation;

/// <summary><c>&lt;once /&gt;</c>: the hidden key under which a form acts once, however often it is sent.</summary>
[HtmlTargetElement("once", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OnceTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", AreaPage.OnceField);
        output.Attributes.SetAttribute("value", Guid.CreateVersion7().ToString("N"));
    }
}
