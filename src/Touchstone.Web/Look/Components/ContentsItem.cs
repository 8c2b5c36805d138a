using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>One line of a <see cref="ContentsList"/>.</summary>
public sealed record ContentsItem
{
    public Words? Text { get; init; }
    public string? Href { get; init; }
    public bool? Current { get; init; }
    public IReadOnlyList<ContentsItem> Items { get; init; } = [];
}
