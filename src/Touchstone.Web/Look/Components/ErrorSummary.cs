using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>Everything that is wrong with a form, at its top, each line leading to its field.</summary>
public sealed record ErrorSummary : Component
{
    public Heading Heading { get; init; } = new() { Text = LookTexts.T["Problem"] };
    public Words? Description { get; init; }
    public IReadOnlyList<ErrorLink> ErrorList { get; init; } = [];
    public bool? DisableAutoFocus { get; init; }

    public override IHtmlContent Render() =>
        new Element("div")
            .Class("nhsuk-error-summary", Classes)
            .With("id", Id)
            .With("data-module", "nhsuk-error-summary")
            .With(
                "data-disable-auto-focus",
                DisableAutoFocus is null ? null
                    : DisableAutoFocus == true ? "true"
                    : "false"
            )
            .WithAll(Attributes)
            // The alert is a child of the focused box, so that focus and alert are not read over one another.
            .Add(
                new Element("div")
                    .With("role", "alert")
                    .Add(Heading.As("h2", "nhsuk-error-summary__heading"))
                    .Add(
                        new Element("div")
                            .Class("nhsuk-error-summary__body")
                            .Add(Description is null ? null : new Element("p").Add(Description))
                            .Add(
                                ErrorList.Count == 0
                                    ? null
                                    : new Element("ul")
                                        .Class("nhsuk-list nhsuk-error-summary__list")
                                        .AddAll(ErrorList.Select(Line))
                            )
                    )
            );

    private static Element Line(ErrorLink error) =>
        new Element("li").Add(
            error.Href is null
                ? error.Attributes is null
                    ? error.Text
                    : new Element("span").WithAll(error.Attributes).Add(error.Text)
                : new Element("a").With("href", error.Href).WithAll(error.Attributes).Add(error.Text)
        );
}
