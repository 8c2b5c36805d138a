using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>
/// Text that people wrote with Markdown: <c>&lt;ts-markdown text="@Model.Purpose" /&gt;</c>. HTML in it stays text, and
/// links lead only to web pages, mail addresses and places on this site.
/// </summary>
[HtmlTargetElement("ts-markdown", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkdownTag : ComponentTag
{
    public string? Text { get; set; }

    /// <summary>The level of the text's own first heading, one below the heading over it.</summary>
    public int Level { get; set; } = 3;

    protected override IHtmlContent? Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        string.IsNullOrWhiteSpace(Text)
            ? null
            : new Element("div")
                .Class("ts-prose", Classes)
                .With("id", Id)
                .Add(new HtmlString(Prose.ToHtml(Text, Level)));
}
