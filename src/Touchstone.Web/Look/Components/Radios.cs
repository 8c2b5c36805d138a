namespace Touchstone.Web.Look.Components;

/// <summary>One of a few.</summary>
public sealed record Radios : Choices
{
    public string? Value { get; init; }
    private protected override string Block => "nhsuk-radios";
    private protected override string Kind => "radio";

    private protected override bool IsChosen(Choice choice) => !string.IsNullOrEmpty(Value) && choice.Value == Value;
}
