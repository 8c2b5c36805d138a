using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>The question that a group of fields answers together. On a page that asks one thing it is the heading as well.</summary>
public sealed record Legend : Component
{
    public Words? Text { get; init; }
    public Heading? Heading { get; init; }
    public bool? IsPageHeading { get; init; }
    public string? Size { get; init; }
    public Words? Caption { get; init; }
    public string? VisuallyHiddenText { get; init; }

    public override IHtmlContent Render()
    {
        var heads = (IsPageHeading == true) || (IsPageHeading != false && Heading is not null);
        var words = heads ? Heading?.Text ?? Text : Text ?? Heading?.Text;
        if (words is null)
            return HtmlString.Empty;
        var size = heads ? Heading?.Size ?? Size : Size;
        var caption = Components.Heading.Over(heads ? Heading?.Caption ?? Caption : Caption, size);
        var hidden = heads ? Heading?.VisuallyHiddenText ?? VisuallyHiddenText : VisuallyHiddenText;
        var content = new Fragment(caption, words, hidden is null ? null : Hidden(" " + hidden));
        var legend = new Element("legend")
            .Class("nhsuk-fieldset__legend", Choice("nhsuk-fieldset__legend--", size, "s", "m", "l", "xl"), Classes)
            .With("id", Id)
            .WithAll(Attributes);
        return heads
            ? legend.Add(
                new Element($"h{Heading?.Level ?? 1}")
                    .Class("nhsuk-fieldset__heading")
                    .With("id", Heading?.Id)
                    .WithAll(Heading?.Attributes)
                    .Add(content)
            )
            : legend.Add(content);
    }
}
