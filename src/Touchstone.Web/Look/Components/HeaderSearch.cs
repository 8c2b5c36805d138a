namespace Touchstone.Web.Look.Components;

/// <summary>The search box of the <see cref="Header"/>.</summary>
public sealed record HeaderSearch
{
    public string? Action { get; init; }
    public string Name { get; init; } = "q";
    public string? Value { get; init; }
    public string Placeholder { get; init; } = LookTexts.T["Search"];
    public string Label { get; init; } = LookTexts.T["SearchSite"];
    public string ButtonLabel { get; init; } = LookTexts.T["Search"];
}
