using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>Facts about one thing, each with its name and, where it may change, a link that changes it.</summary>
public sealed record SummaryList : Component
{
    public IReadOnlyList<SummaryRow> Rows { get; init; } = [];
    public bool? Border { get; init; }
    public bool? LastRowBorder { get; init; }
    public Card? Card { get; init; }

    public override IHtmlContent Render()
    {
        var hasActions = Rows.Any(row => row.Actions.Count > 0);
        var list = new Element("dl")
            .Class(
                "nhsuk-summary-list",
                Border == false
                    ? Switch("nhsuk-summary-list--no-border", true)
                    : Switch("nhsuk-summary-list--no-last-row-border", LastRowBorder == false),
                Classes
            )
            .With("id", Id)
            .WithAll(Attributes)
            .AddAll(Rows.Select((row, index) => Row(row, hasActions, index == Rows.Count - 1)));
        return Card is null ? list : Card with { Description = Words.Of(list) };
    }

    private Element Row(SummaryRow row, bool hasActions, bool last)
    {
        var borderless = row.Border == false && !(LastRowBorder == false && last);
        var element = new Element("div")
            .Class(
                "nhsuk-summary-list__row",
                hasActions && row.Actions.Count == 0 ? "nhsuk-summary-list__row--no-actions" : null,
                borderless ? "nhsuk-summary-list__row--no-border" : null,
                row.Classes
            )
            .Add(new Element("dt").Class("nhsuk-summary-list__key").Add(row.Key))
            .Add(new Element("dd").Class("nhsuk-summary-list__value").Add(row.Value));
        if (row.Actions.Count == 0)
            return element;
        var actions = new Element("dd").Class("nhsuk-summary-list__actions");
        return element.Add(
            row.Actions is [var only]
                ? actions.Add(only.About(Card?.Heading?.Text))
                : actions.Add(
                    new Element("ul")
                        .Class("nhsuk-summary-list__actions-list")
                        .AddAll(
                            row.Actions.Select(one =>
                                new Element("li")
                                    .Class("nhsuk-summary-list__actions-list-item")
                                    .Add(one.About(Card?.Heading?.Text))
                            )
                        )
                )
        );
    }
}
