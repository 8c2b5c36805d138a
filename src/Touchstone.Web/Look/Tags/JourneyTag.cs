using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>The map of a credential: <c>&lt;ts-journey stages="Model.Map" row="true" /&gt;</c>.</summary>
[HtmlTargetElement("ts-journey", TagStructure = TagStructure.WithoutEndTag)]
public sealed class JourneyTag : ComponentTag
{
    public IEnumerable<JourneyStop> Stages { get; set; } = [];
    public bool Row { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new Journey
        {
            Id = Id,
            Stages = [.. Stages],
            InRow = Row,
            Classes = Classes,
            Attributes = attributes,
        };
}
