using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>One line of an <see cref="ErrorSummary"/>: what is wrong, and the address of the field.</summary>
public sealed record ErrorLink
{
    public Words? Text { get; init; }
    public string? Href { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}
