using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>The page before or after, in a <see cref="Pagination"/>.</summary>
public sealed record PageLink
{
    public string? Href { get; init; }
    public Words? Text { get; init; }
    public Words? Label { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}
