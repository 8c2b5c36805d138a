using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>The foot of every page: where to get help, and the pages every public service owes.</summary>
public sealed record Footer : Component
{
    public IReadOnlyList<FooterGroup> Navigation { get; init; } = [];
    public FooterGroup? Meta { get; init; }
    public Words? Copyright { get; init; }
    public int Columns { get; init; } = 4;
    public string? ContainerClasses { get; init; }

    public override IHtmlContent Render()
    {
        var width = Columns switch
        {
            1 => "full",
            2 => "one-half",
            3 => "one-third",
            _ => "one-quarter",
        };
        return new Element("footer")
            .Class("nhsuk-footer", Classes)
            .With("id", Id)
            .With("role", "contentinfo")
            .WithAll(Attributes)
            .Add(
                new Element("div")
                    .Class("nhsuk-width-container", ContainerClasses)
                    .AddAll(
                        Navigation
                            .Chunk(Columns is 1 or 2 or 3 ? Columns : 4)
                            .Select(row =>
                                new Element("div")
                                    .Class("nhsuk-footer__navigation nhsuk-grid-row")
                                    .AddAll(row.Select(group => Column(group, width)))
                            )
                    )
                    .Add(
                        new Element("div")
                            .Class("nhsuk-footer__meta")
                            .Add(
                                Meta is not { Items.Count: > 0 }
                                    ? null
                                    : new Fragment(
                                        Hidden("h2", Meta.VisuallyHiddenText ?? LookTexts.T["Support"]),
                                        List(Meta.Items)
                                    )
                            )
                            .Add(Paragraph(Meta?.Text))
                            .Add(Paragraph(Copyright))
                    )
            );
    }

    private static Element Column(FooterGroup group, string width) =>
        new Element("div")
            .Class($"nhsuk-grid-column-{group.Width ?? width}")
            .Add(
                (group.Heading is null ? null : group.Heading with { Size = group.Heading.Size ?? "s" })?.As(
                    "h2",
                    "nhsuk-footer__heading",
                    "nhsuk-heading-"
                )
            )
            .Add(Paragraph(group.Text))
            .Add(group.Items.Count == 0 ? null : List(group.Items));

    private static Element List(IReadOnlyList<Link> links) =>
        new Element("ul")
            .Class("nhsuk-footer__list")
            .AddAll(
                links.Select(link =>
                    new Element("li")
                        .Class("nhsuk-footer__list-item")
                        .Add(
                            new Element("a")
                                .Class("nhsuk-footer__list-item-link")
                                .With("href", link.Href)
                                .WithAll(link.Attributes)
                                .Add(link.Text)
                        )
                )
            );

    private static IHtmlContent? Paragraph(Words? words) =>
        words is { IsPlain: true } ? new Element("p").Class("nhsuk-body-s").Add(words) : words;

    private static Element Hidden(string element, string words) =>
        new Element(element).Class("nhsuk-u-visually-hidden").Add(words);
}
