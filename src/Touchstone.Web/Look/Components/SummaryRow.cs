using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>One fact of a <see cref="SummaryList"/>.</summary>
public sealed record SummaryRow
{
    public Words? Key { get; init; }
    public Words? Value { get; init; }
    public IReadOnlyList<Link> Actions { get; init; } = [];
    public string? Classes { get; init; }
    public bool? Border { get; init; }
}
