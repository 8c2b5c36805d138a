namespace Touchstone.Web.Look.Components;

/// <summary>Day, month or year of a <see cref="DateInput"/>.</summary>
public sealed record DatePart
{
    public string? Name { get; init; }
    public string? Id { get; init; }
    public Label? Label { get; init; }
    public string? Value { get; init; }
    public string? Width { get; init; }
    public string? Classes { get; init; }
    public string? Autocomplete { get; init; }
    public string? Inputmode { get; init; }
    public bool? Disabled { get; init; }

    /// <summary>True marks this part, false clears it; unsaid, it follows the whole.</summary>
    public bool? Error { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}
