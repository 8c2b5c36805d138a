using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>One thing among several, in a box: a link to it, a summary, or a group of facts with actions.</summary>
public sealed record Card : Component
{
    public Heading? Heading { get; init; }
    public Words? Description { get; init; }
    public string? Href { get; init; }
    public bool? Clickable { get; init; }

    /// <summary>feature, primary, secondary or warning.</summary>
    public string? Variant { get; init; }
    public IReadOnlyList<Link> Actions { get; init; } = [];

    public override IHtmlContent Render()
    {
        var title = Heading is null ? null : Title(Heading);
        var primary =
            Variant == "primary" || Classes?.Contains("nhsuk-card--primary", StringComparison.Ordinal) == true;
        return new Element("div")
            .Class(
                "nhsuk-card",
                Clickable == true ? "nhsuk-card--clickable" : null,
                Choice("nhsuk-card--", Variant, "feature", "primary", "secondary", "warning"),
                Classes
            )
            .With("id", Id)
            .WithAll(Attributes)
            .Add(
                Actions.Count == 0
                    ? null
                    : new Element("div").Class("nhsuk-card__heading-container").Add(title).Add(ActionList())
            )
            .Add(
                new Element("div")
                    .Class("nhsuk-card__content")
                    .Add(Actions.Count == 0 ? title : null)
                    .Add(
                        Description is { IsPlain: true }
                            ? new Element("p").Class("nhsuk-card__description").Add(Description)
                            : Description
                    )
                    .Add(primary ? Icon.Named("chevron-right-circle") : null)
            );
    }

    private Element ActionList() =>
        Actions is [var only]
            ? new Element("div").Class("nhsuk-card__actions").Add(only.About(Heading?.Text))
            : new Element("ul")
                .Class("nhsuk-card__actions")
                .AddAll(
                    Actions.Select(one => new Element("li").Class("nhsuk-card__action").Add(one.About(Heading?.Text)))
                );

    private IHtmlContent Title(Heading heading)
    {
        if (heading.Text is { IsPlain: false })
            return heading.Text;
        var words = heading.Text;
        if (words is not null && Href is not null && Variant != "feature")
            words = Words.Of(new Element("a").Class("nhsuk-card__link").With("href", Href).Add(words));
        else if (words is not null && heading.VisuallyHiddenText is not null)
            words = Words.Of(
                new Element("span").With("role", "text").Add(Hidden(heading.VisuallyHiddenText + ": ")).Add(words)
            );
        return (heading with { Text = words, VisuallyHiddenText = null, Level = heading.Level ?? 2 }).As(
            $"h{heading.Level ?? 2}",
            "nhsuk-card__heading",
            "nhsuk-heading-"
        );
    }
}
