using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>A heading, and the caption over it.</summary>
public sealed record Heading : Component
{
    public Words? Text { get; init; }
    public int? Level { get; init; }
    public string? Size { get; init; }
    public Words? Caption { get; init; }
    public string? VisuallyHiddenText { get; init; }
    public string? Href { get; init; }

    public override IHtmlContent Render() => As($"h{Level ?? 1}", "nhsuk-heading", "nhsuk-heading-");

    /// <summary>The same heading as another element with other class names, as components inside which it stands want it.</summary>
    internal IHtmlContent As(
        string element,
        string? className,
        string? prefix = null,
        params ReadOnlySpan<string> sizes
    )
    {
        if (Text is null)
            return HtmlString.Empty;
        prefix ??= className + "-";
        var size = Choice(prefix, Size, sizes.IsEmpty ? ["xxs", "xs", "s", "m", "l", "xl"] : sizes);
        var instead = size is not null && prefix == className + "-";
        IHtmlContent words = Href is null ? Text : new Element("a").Class("nhsuk-link").With("href", Href).Add(Text);
        return new Element(element)
            .Class(instead ? null : className, size, Classes)
            .With("id", Id)
            .WithAll(Attributes)
            .Add(Over(Caption, size is null ? null : Size))
            .Add(words)
            .Add(VisuallyHiddenText is null ? null : Hidden(" " + VisuallyHiddenText));
    }

    internal static Element? Over(Words? caption, string? size) =>
        caption is null
            ? null
            : new Element("span")
                .Class(size is "m" or "l" or "xl" or "xxl" ? $"nhsuk-caption-{size}" : "nhsuk-caption")
                .Add(caption);
}
