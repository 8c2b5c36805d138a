using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>A remark set apart from the text round it.</summary>
public sealed record InsetText : Component
{
    public Words? Text { get; init; }
    public string VisuallyHiddenText { get; init; } = "Information";

    public override IHtmlContent Render() =>
        new Element("div")
            .Class("nhsuk-inset-text", Classes)
            .With("id", Id)
            .WithAll(Attributes)
            .Add(Hidden(VisuallyHiddenText + ": "))
            .Add(Text is { IsPlain: true } ? new Element("p").Add(Text) : Text);
}
