using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>One event of a timeline; its content says why or what.</summary>
[HtmlTargetElement("ts-event", ParentTag = "ts-timeline")]
public sealed class EventTag : PartTag<TimelineEvent>
{
    public string Title { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public string? By { get; set; }
    public string? Href { get; set; }

    protected override TimelineEvent Part(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new(Title, At, By, content, Href);
}
