using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>The box round a field: its classes and what stands before and after the field in it.</summary>
public sealed record FormGroup
{
    public string? Classes { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
    public Words? BeforeInput { get; init; }
    public Words? AfterInput { get; init; }
    public Words? BeforeInputs { get; init; }
    public Words? AfterInputs { get; init; }
}
