using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>One step of a <see cref="Breadcrumb"/>.</summary>
public sealed record Crumb
{
    public Words? Text { get; init; }
    public string? Href { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}
