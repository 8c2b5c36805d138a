using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>Facts about one thing: <c>&lt;ts-summary&gt;&lt;ts-row key="Chair"&gt;…&lt;/ts-row&gt;…</c>, in a card when it has a heading.</summary>
[HtmlTargetElement("ts-summary")]
public sealed class SummaryTag : ListTag<SummaryRow>
{
    public string? Heading { get; set; }
    public int Level { get; set; } = 2;

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new SummaryList
        {
            Id = Id,
            Rows = Parts,
            Card = Heading is null ? null : new Card { Heading = Headed(Heading, Level, "m") },
            Classes = Classes,
            Attributes = attributes,
        };
}
