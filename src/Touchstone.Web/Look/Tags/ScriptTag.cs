using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Security;

namespace Touchstone.Web.Look.Tags;

/// <summary>Gives every script that the site itself writes the word that lets it run.</summary>
[HtmlTargetElement("script")]
public sealed class ScriptTag(Nonce nonce) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute("nonce", nonce.Value);
}
