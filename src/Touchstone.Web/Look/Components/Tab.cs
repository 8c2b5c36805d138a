using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>One part of <see cref="Tabs"/>.</summary>
public sealed record Tab
{
    public string? Id { get; init; }
    public string? Label { get; init; }
    public Words? Panel { get; init; }
}
