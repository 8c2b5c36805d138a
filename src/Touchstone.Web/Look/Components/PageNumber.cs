namespace Touchstone.Web.Look.Components;

/// <summary>One number, or the gap between numbers, in a <see cref="Pagination"/>.</summary>
public sealed record PageNumber
{
    public string? Number { get; init; }
    public string? Href { get; init; }
    public bool? Current { get; init; }
    public bool? Ellipsis { get; init; }
    public string? AriaLabel { get; init; }
}
