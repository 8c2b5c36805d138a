using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>Help that some people need, folded away until asked for.</summary>
public sealed record Details : Component
{
    public Words? Summary { get; init; }
    public Words? Text { get; init; }
    public bool? Open { get; init; }

    public override IHtmlContent Render() =>
        new Element("details")
            .Class("nhsuk-details", Classes)
            .With("id", Id)
            .WithAll(Attributes)
            .Flag("open", Open == true)
            .Add(
                new Element("summary")
                    .Class("nhsuk-details__summary")
                    .Add(new Element("span").Class("nhsuk-details__summary-text").Add(Summary))
            )
            .Add(new Element("div").Class("nhsuk-details__text").Add(Text));
}
