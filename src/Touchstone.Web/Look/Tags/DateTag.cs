using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>A date: <c>&lt;ts-date on="Model.Closes" /&gt;</c>; short for dense tables.</summary>
[HtmlTargetElement("ts-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTag : ComponentTag
{
    public DateOnly? On { get; set; }
    public bool Short { get; set; }

    /// <summary>What to say when there is none.</summary>
    public string None { get; set; } = "";

    protected override IHtmlContent? Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        On is { } date ? Moment.On(date, Short) : Words.Of(None);
}
