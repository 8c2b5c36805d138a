using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>One line of the contents; the page in view is current and no link.</summary>
[HtmlTargetElement("ts-contents-item", ParentTag = "ts-contents")]
public sealed class ContentsItemTag : PartTag<ContentsItem>
{
    public string? Href { get; set; }
    public bool Current { get; set; }

    protected override ContentsItem Part(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new()
        {
            Text = content,
            Href = Href,
            Current = Current,
        };
}
