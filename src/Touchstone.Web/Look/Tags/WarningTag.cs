using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>What must not be missed: <c>&lt;ts-warning heading="Before you decide"&gt;…</c></summary>
[HtmlTargetElement("ts-warning")]
public sealed class WarningTag : ComponentTag
{
    public string Heading { get; set; } = "Important";
    public int Level { get; set; } = 2;

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new WarningCallout
        {
            Id = Id,
            Heading = new Heading { Text = Heading, Level = Level },
            Text = content,
            Classes = Classes,
            Attributes = attributes,
        };
}
