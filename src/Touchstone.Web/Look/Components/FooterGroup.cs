using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>Links of the <see cref="Footer"/> that belong together.</summary>
public sealed record FooterGroup
{
    public Heading? Heading { get; init; }
    public Words? Text { get; init; }
    public string? Width { get; init; }
    public string? VisuallyHiddenText { get; init; }
    public IReadOnlyList<Link> Items { get; init; } = [];
}
