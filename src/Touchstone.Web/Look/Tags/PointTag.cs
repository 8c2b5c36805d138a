using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>One point of a do or don't list.</summary>
[HtmlTargetElement("ts-point", ParentTag = "ts-do")]
public sealed class PointTag : PartTag<Words>
{
    protected override Words Part(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        content ?? Words.Of(HtmlString.Empty);
}
