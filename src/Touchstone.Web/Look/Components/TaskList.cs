using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>The parts of a long piece of work and how far each has come.</summary>
public sealed record TaskList : Component
{
    public string IdPrefix { get; init; } = "task-list";
    public IReadOnlyList<TaskItem> Items { get; init; } = [];

    public override IHtmlContent Render() =>
        new Element("ul")
            .Class("nhsuk-task-list", Classes)
            .With("id", Id)
            .WithAll(Attributes)
            .AddAll(Items.Select((item, index) => Line(item, $"{IdPrefix}-{index + 1}")));

    private static Element Line(TaskItem item, string id)
    {
        var name = item.Href is null
            ? new Element("div").Class(item.Heading?.Classes)
            : new Element("a")
                .Class("nhsuk-task-list__link", "nhsuk-link" + item.Heading?.Classes)
                .With("href", item.Href)
                .With("aria-describedby", Joined(item.Hint is null ? null : id + "-hint", id + "-status"));
        return new Element("li")
            .Class("nhsuk-task-list__item", item.Href is null ? null : "nhsuk-task-list__item--with-link", item.Classes)
            .Add(
                new Element("div")
                    .Class("nhsuk-task-list__name-and-hint")
                    .Add(name.With("id", item.Heading?.Id).WithAll(item.Heading?.Attributes).Add(item.Heading?.Text))
                    .Add(
                        item.Hint is null
                            ? null
                            : new Element("div").Class("nhsuk-task-list__hint").With("id", id + "-hint").Add(item.Hint)
                    )
            )
            .Add(
                new Element("div")
                    .Class("nhsuk-task-list__status", item.Status?.Classes)
                    .With("id", id + "-status")
                    .Add(item.Status?.Tag)
                    .Add(item.Status?.Tag is null ? item.Status?.Text : null)
            );
    }
}
