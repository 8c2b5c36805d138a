using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>
/// The stages of a credential as a map: done, now, next. Said in words for those who do not see the line. Inline and
/// elsewhere a column; with <see cref="InRow"/> a row where there is room.
/// </summary>
public sealed record Journey : Component
{
    public IReadOnlyList<JourneyStop> Stages { get; init; } = [];
    public bool InRow { get; init; }

    public override IHtmlContent Render() =>
        new Element("ol")
            .Class("ts-journey", InRow ? "ts-journey--row" : null, Classes)
            .With("id", Id)
            // Safari takes the role of a list away when its bullets are.
            .With("role", "list")
            .WithAll(Attributes)
            .AddAll(Stages.Select((stage, index) => Stop(stage, index > 0 ? Stages[index - 1].Phase : null)));

    private static Element Stop(JourneyStop stage, string? phaseBefore)
    {
        var said = stage.State switch
        {
            JourneyState.Done => "Done",
            JourneyState.Now => "Now",
            JourneyState.Skipped => "Passed over",
            _ => "Not started",
        };
        return new Element("li")
            .Class("ts-journey__stage", $"ts-journey__stage--{stage.State.ToString().ToLowerInvariant()}")
            .With("aria-current", stage.State == JourneyState.Now ? "step" : null)
            .Add(
                stage.Phase is null || stage.Phase == phaseBefore
                    ? null
                    : new Element("span").Class("ts-journey__phase").Add(stage.Phase)
            )
            .Add(
                new Element(stage.Href is null ? "span" : "a")
                    .Class("ts-journey__name")
                    .With("href", stage.Href)
                    .Add(stage.Name)
            )
            .Add(
                new Element("span")
                    .Class("ts-journey__note")
                    .Add(new Element("span").Class("ts-journey__state").Add(said))
                    .Add(stage.Note is null ? null : new Fragment(Words.Of(" · "), Words.Of(stage.Note)))
            );
    }
}
