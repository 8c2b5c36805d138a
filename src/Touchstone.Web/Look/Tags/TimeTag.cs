using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>A moment as people in the United Kingdom write it: <c>&lt;ts-time at="Model.DecidedAt" /&gt;</c>.</summary>
[HtmlTargetElement("ts-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTag : ComponentTag
{
    public DateTimeOffset? At { get; set; }

    /// <summary>What to say when there is none.</summary>
    public string None { get; set; } = "";

    protected override IHtmlContent? Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        At is { } moment ? Moment.At(moment) : Words.Of(None);
}
