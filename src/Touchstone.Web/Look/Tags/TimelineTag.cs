using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>What happened: <c>&lt;ts-timeline&gt;&lt;ts-event title="Endorsed" at="…" by="Decision board"&gt;Why&lt;/ts-event&gt;…</c></summary>
[HtmlTargetElement("ts-timeline")]
public sealed class TimelineTag : ListTag<TimelineEvent>
{
    public int Level { get; set; } = 3;

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new Timeline
        {
            Id = Id,
            Events = Parts,
            Level = Level,
            Classes = Classes,
            Attributes = attributes,
        };
}
