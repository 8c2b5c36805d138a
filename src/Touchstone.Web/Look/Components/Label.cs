using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>The label of a field. On a page that asks one thing it is the page's heading as well.</summary>
public sealed record Label : Component
{
    public Words? Text { get; init; }
    public Heading? Heading { get; init; }
    public bool? IsPageHeading { get; init; }
    public string? Size { get; init; }
    public Words? Caption { get; init; }
    public string? For { get; init; }
    public string? VisuallyHiddenText { get; init; }

    public override IHtmlContent Render()
    {
        var heads = (IsPageHeading == true) || (IsPageHeading != false && Heading is not null);
        var words = heads ? Heading?.Text ?? Text : Text ?? Heading?.Text;
        if (words is null)
            return HtmlString.Empty;
        var attributes = new Dictionary<string, string?>(Attributes ?? new Dictionary<string, string?>());
        if (For is not null)
            attributes["for"] = For;
        var size = heads ? Heading?.Size ?? Size : Size;
        var label = new Heading
        {
            Id = Id,
            Text = words,
            Size = size,
            Caption = heads ? Heading?.Caption ?? Caption : Caption,
            VisuallyHiddenText = heads ? Heading?.VisuallyHiddenText ?? VisuallyHiddenText : VisuallyHiddenText,
            Classes = Classes,
            Attributes = attributes,
        }.As("label", "nhsuk-label", "nhsuk-label--", "s", "m", "l", "xl");
        return heads
            ? new Element($"h{Heading?.Level ?? 1}")
                .Class("nhsuk-label-wrapper")
                .With("id", Heading?.Id)
                .WithAll(Heading?.Attributes)
                .Add(label)
            : label;
    }
}
