namespace Touchstone.Web.Look.Components;

/// <summary>One line of a <see cref="Select"/>; with a divider it is a rule between lines.</summary>
public sealed record SelectOption
{
    public string? Value { get; init; }
    public string? Text { get; init; }
    public bool? Selected { get; init; }
    public bool? Disabled { get; init; }
    public string? Divider { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}
