using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>A date that people know or copy: day, month and year as three short boxes.</summary>
public sealed record DateInput : Component
{
    public string? NamePrefix { get; init; }
    public Fieldset? Fieldset { get; init; }
    public Hint? Hint { get; init; }
    public ErrorMessage? ErrorMessage { get; init; }
    public FormGroup? FormGroup { get; init; }
    public DatePart? Day { get; init; }
    public DatePart? Month { get; init; }
    public DatePart? Year { get; init; }
    public IReadOnlyList<DatePart>? Items { get; init; }
    public IReadOnlyDictionary<string, string?>? Values { get; init; }
    public bool? Disabled { get; init; }

    public override IHtmlContent Render()
    {
        var parts = Items is { Count: > 0 }
            ? Items
            : [Filled(Day, "day", "2"), Filled(Month, "month", "2"), Filled(Year, "year", "4")];
        var marked = parts.Any(Marked);
        var describes = Joined(
            Fieldset?.DescribedBy,
            Hint?.Text is null ? null : Hint.Id ?? Id + "-hint",
            ErrorMessage?.Text is null ? null : ErrorMessage.Id ?? Id + "-error"
        );
        var inner = new Fragment(
            Hint?.Text is null ? null : Hint with { Id = Hint.Id ?? Id + "-hint" },
            ErrorMessage?.Text is null ? null : ErrorMessage with { Id = ErrorMessage.Id ?? Id + "-error" },
            new Element("div")
                .Class("nhsuk-date-input", Classes)
                .With("id", Id)
                .WithAll(Attributes)
                .Add(FormGroup?.BeforeInputs)
                .AddAll(parts.Select(part => Box(part, marked)))
                .Add(FormGroup?.AfterInputs)
        );
        return new Element("div")
            .Class(
                "nhsuk-form-group",
                ErrorMessage is not null || marked ? "nhsuk-form-group--error" : null,
                FormGroup?.Classes
            )
            .WithAll(FormGroup?.Attributes)
            // role="group", else JAWS does not read the description of a fieldset of text boxes.
            .Add(
                Fieldset is null
                    ? inner
                    : Fieldset with
                    {
                        Role = Fieldset.Role ?? "group",
                        DescribedBy = describes,
                        Text = Words.Of(inner),
                    }
            );
    }

    private static bool Marked(DatePart part) =>
        part.Error == true || part.Classes?.Contains("nhsuk-input--error", StringComparison.Ordinal) == true;

    private static DatePart Filled(DatePart? part, string name, string width) =>
        (part ?? new DatePart()) with
        {
            Name = part?.Name ?? name,
            Width = part?.Width ?? width,
        };

    private Element Box(DatePart part, bool anyMarked)
    {
        var name = part.Name!;
        var wrong = Marked(part) || (part.Error != false && ErrorMessage is not null && !anyMarked);
        return new Element("div")
            .Class("nhsuk-date-input__item")
            .Add(
                new TextInput
                {
                    Id = part.Id ?? $"{Id}-{name}",
                    Name = NamePrefix is null ? name : $"{NamePrefix}[{name}]",
                    Label = (part.Label ?? new Label()) with
                    {
                        Text = part.Label?.Text ?? char.ToUpperInvariant(name[0]) + name[1..],
                        Classes = string.Join(' ', "nhsuk-date-input__label", part.Label?.Classes).Trim(),
                    },
                    // The message stands once, over the three boxes; here only the mark is wanted.
                    ErrorMessage =
                        wrong && part.Classes?.Contains("nhsuk-input--error", StringComparison.Ordinal) != true
                            ? new ErrorMessage()
                            : null,
                    Value = part.Value ?? Values?.GetValueOrDefault(name),
                    Width = part.Width ?? (name == Year?.Name || name == "year" ? "4" : "2"),
                    Inputmode = part.Inputmode ?? "numeric",
                    Autocomplete = part.Autocomplete,
                    Disabled = part.Disabled ?? Disabled,
                    Classes = string.Join(' ', "nhsuk-date-input__input", part.Classes).Trim(),
                    Attributes = part.Attributes,
                }
            );
    }
}
