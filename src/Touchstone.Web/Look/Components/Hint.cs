using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>Help that most people need, next to the label.</summary>
public sealed record Hint : Component
{
    public Words? Text { get; init; }

    public override IHtmlContent Render() =>
        new Element("div").Class("nhsuk-hint", Classes).With("id", Id).WithAll(Attributes).Add(Text);
}
