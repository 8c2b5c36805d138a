using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>What stands where a list has nothing: why, and what to do. <c>&lt;ts-empty&gt;&lt;p&gt;…&lt;/p&gt;&lt;/ts-empty&gt;</c></summary>
[HtmlTargetElement("ts-empty")]
public sealed class EmptyTag : ComponentTag
{
    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new Element("div").Class("ts-empty", Classes).With("id", Id).Add(content);
}
