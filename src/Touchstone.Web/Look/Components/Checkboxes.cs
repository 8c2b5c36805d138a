namespace Touchstone.Web.Look.Components;

/// <summary>Any of a few.</summary>
public sealed record Checkboxes : Choices
{
    public IReadOnlyCollection<string>? Values { get; init; }
    private protected override string Block => "nhsuk-checkboxes";
    private protected override string Kind => "checkbox";
    private protected override string? DescribesEach => Fieldset is null ? Describes : null;

    private protected override bool IsChosen(Choice choice) =>
        choice.Value is not null && Values?.Contains(choice.Value) == true;
}
