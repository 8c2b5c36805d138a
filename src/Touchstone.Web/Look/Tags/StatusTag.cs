using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>The status of a record, in a word of <see cref="Statuses"/>: <c>&lt;ts-status of="In review" /&gt;</c>.</summary>
[HtmlTargetElement("ts-status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTag : ComponentTag
{
    public string Of { get; set; } = "";

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new Tag
        {
            Id = Id,
            Text = Statuses.Say(Of),
            Colour = Statuses.ColourOf(Of),
            Classes = Classes,
            Attributes = attributes,
        };
}
