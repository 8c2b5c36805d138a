using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>A question with one control: label, hint, error, control; the control is described by hint and error.</summary>
public abstract record Field : Component
{
    public string? Name { get; init; }
    public Label? Label { get; init; }
    public Hint? Hint { get; init; }
    public ErrorMessage? ErrorMessage { get; init; }
    public FormGroup? FormGroup { get; init; }
    public string? DescribedBy { get; init; }
    public bool? Disabled { get; init; }

    private protected string? ControlId => Id ?? Name;
    private protected bool InError => ErrorMessage is not null;

    /// <summary>The ids of everything that describes the control.</summary>
    private protected string? Describes =>
        Joined(
            DescribedBy,
            Hint?.Text is null ? null : Hint.Id ?? ControlId + "-hint",
            ErrorMessage?.Text is null ? null : ErrorMessage.Id ?? ControlId + "-error"
        );

    /// <summary>The group with label, hint and error in it; the control is still to be added.</summary>
    private protected Element Group(params ReadOnlySpan<string?> classes)
    {
        var id = ControlId;
        return new Element("div")
            .Class(["nhsuk-form-group", InError ? "nhsuk-form-group--error" : null, FormGroup?.Classes, .. classes])
            .WithAll(FormGroup?.Attributes)
            .Add(Label is null ? null : Label with { For = Label.For ?? id })
            .Add(Hint?.Text is null ? null : Hint with { Id = Hint.Id ?? id + "-hint" })
            .Add(ErrorMessage?.Text is null ? null : ErrorMessage with { Id = ErrorMessage.Id ?? id + "-error" });
    }
}
