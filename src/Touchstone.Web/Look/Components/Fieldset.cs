using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>Fields that belong together, under their legend.</summary>
public sealed record Fieldset : Component
{
    public Legend? Legend { get; init; }
    public Words? Text { get; init; }
    public string? Role { get; init; }
    public string? DescribedBy { get; init; }

    public override IHtmlContent Render() =>
        new Element("fieldset")
            .Class("nhsuk-fieldset", Classes)
            .With("id", Id)
            .With("role", Role)
            .With("aria-describedby", DescribedBy)
            .WithAll(Attributes)
            .Add(Legend)
            .Add(Text);
}
