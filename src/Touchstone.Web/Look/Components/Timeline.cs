using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>What happened, newest first: when, by whom, and why.</summary>
public sealed record Timeline : Component
{
    public IReadOnlyList<TimelineEvent> Events { get; init; } = [];

    /// <summary>The level of the events' headings, one below the heading over the timeline.</summary>
    public int Level { get; init; } = 3;

    public override IHtmlContent Render() =>
        new Element("ol")
            .Class("ts-timeline", Classes)
            .With("id", Id)
            .With("role", "list")
            .WithAll(Attributes)
            .AddAll(Events.Select(Event));

    private Element Event(TimelineEvent happened)
    {
        var title = new Element($"h{Level}").Class("ts-timeline__title");
        return new Element("li")
            .Class("ts-timeline__event")
            .Add(
                happened.Href is null
                    ? title.Add(happened.Title)
                    : title.Add(new Element("a").With("href", happened.Href).Add(happened.Title))
            )
            .Add(
                new Element("p")
                    .Class("ts-timeline__when")
                    .Add(Moment.At(happened.When))
                    .Add(happened.By is null ? null : ", " + happened.By)
            )
            .Add(
                happened.Said is null
                    ? null
                    : new Element("div")
                        .Class("ts-timeline__said")
                        .Add(happened.Said.IsPlain ? new Element("p").Add(happened.Said) : happened.Said)
            );
    }
}
