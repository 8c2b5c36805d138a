using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>What radios and checkboxes share: a fieldset with legend, hint, error and a list of choices.</summary>
public abstract record Choices : Component
{
    public string? Name { get; init; }
    public string? IdPrefix { get; init; }
    public Fieldset? Fieldset { get; init; }
    public Hint? Hint { get; init; }
    public ErrorMessage? ErrorMessage { get; init; }
    public FormGroup? FormGroup { get; init; }
    public IReadOnlyList<Choice> Items { get; init; } = [];
    public bool? Small { get; init; }
    public bool? Inline { get; init; }
    public bool? Disabled { get; init; }

    /// <summary>The block's name, nhsuk-radios or nhsuk-checkboxes.</summary>
    private protected abstract string Block { get; }
    private protected abstract string Kind { get; }

    private protected abstract bool IsChosen(Choice choice);

    private string? Prefix => IdPrefix ?? Name;

    private protected string? Describes =>
        Joined(
            Fieldset?.DescribedBy,
            Hint?.Text is null ? null : Hint.Id ?? Prefix + "-hint",
            ErrorMessage?.Text is null ? null : ErrorMessage.Id ?? Prefix + "-error"
        );

    /// <summary>What describes each control apart from its own hint.</summary>
    private protected virtual string? DescribesEach => null;

    public override IHtmlContent Render()
    {
        var list = new Element("div")
            .Class(Block, Switch($"{Block}--small", Small == true), Switch($"{Block}--inline", Inline == true), Classes)
            .With("id", Id)
            .With("data-module", Block)
            .WithAll(Attributes)
            .Add(FormGroup?.BeforeInputs)
            .AddAll(Items.Select((item, index) => Item(item, index + 1)))
            .Add(FormGroup?.AfterInputs);
        var inner = new Fragment(
            Hint?.Text is null ? null : Hint with { Id = Hint.Id ?? Prefix + "-hint" },
            ErrorMessage?.Text is null ? null : ErrorMessage with { Id = ErrorMessage.Id ?? Prefix + "-error" },
            list
        );
        return new Element("div")
            .Class("nhsuk-form-group", ErrorMessage is null ? null : "nhsuk-form-group--error", FormGroup?.Classes)
            .WithAll(FormGroup?.Attributes)
            .Add(Fieldset is null ? inner : Fieldset with { DescribedBy = Describes, Text = Words.Of(inner) });
    }

    private IHtmlContent Item(Choice choice, int number)
    {
        var seldom = choice.Behaviour == "inclusive" ? "nhsuk-u-frontend-not-supported-hidden" : null;
        if (choice.Divider is not null)
            return new Element("div").Class($"{Block}__divider", seldom).Add(choice.Divider);
        // The first has no number, so that the error summary can lead to it by the name of the group.
        var id = choice.Id ?? (number == 1 ? Prefix : $"{Prefix}-{number}");
        var hintId = choice.Hint?.Text is null ? null : choice.Hint.Id ?? id + "-item-hint";
        var chosen = choice.Checked ?? IsChosen(choice);
        var conditional = choice.Conditional is null ? null : "conditional-" + id;
        var item = new Element("div")
            .Class($"{Block}__item", seldom)
            .Add(
                new Element("input")
                    .Class($"{Block}__input", choice.Classes)
                    .With("id", id)
                    .With("name", choice.Name ?? Name)
                    .With("type", Kind)
                    .With("value", choice.Value ?? "")
                    .Flag("checked", chosen)
                    .Flag("disabled", choice.Disabled ?? Disabled == true)
                    .With("data-behaviour", choice.Behaviour)
                    .With("data-behaviour-group", choice.BehaviourGroup)
                    .With("data-aria-controls", conditional)
                    .With("aria-describedby", Joined(DescribesEach, hintId))
                    .WithAll(choice.Attributes)
            )
            .Add(
                (choice.Label ?? new Label()) with
                {
                    Text = choice.Label?.Text ?? choice.Text,
                    For = id,
                    Classes = string.Join(' ', $"{Block}__label", choice.Label?.Classes).Trim(),
                }
            )
            .Add(
                hintId is null
                    ? null
                    : choice.Hint! with
                    {
                        Id = hintId,
                        Classes = string.Join(' ', $"{Block}__hint", choice.Hint!.Classes).Trim(),
                    }
            );
        return conditional is null
            ? item
            : new Fragment(
                item,
                new Element("div")
                    .Class($"{Block}__conditional", chosen ? null : $"{Block}__conditional--hidden")
                    .With("id", conditional)
                    .Add(choice.Conditional)
            );
    }
}
