using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>What is wrong with a field and what to do about it.</summary>
public sealed record ErrorMessage : Component
{
    public Words? Text { get; init; }

    /// <summary>The word before the message for screen readers; an empty one leaves it out.</summary>
    public string VisuallyHiddenText { get; init; } = LookTexts.T["Error"];

    public override IHtmlContent Render() =>
        new Element("span")
            .Class("nhsuk-error-message", Classes)
            .With("id", Id)
            .WithAll(Attributes)
            .Add(VisuallyHiddenText.Length == 0 ? null : Hidden(VisuallyHiddenText + ": "))
            .Add(Text);
}
