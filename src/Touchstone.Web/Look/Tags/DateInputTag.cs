using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>
/// A date as day, month and year: <c>&lt;ts-date-input asp-for="Closes" legend="When does it close?" /&gt;</c>. The property
/// is a DateOnly or DateOnly?; <see cref="DatePartsBinder"/> puts the parts together.
/// </summary>
[HtmlTargetElement("ts-date-input")]
public sealed class DateInputTag : FieldTag
{
    public string? Legend
    {
        get => Label;
        set => Label = value;
    }

    /// <summary>A birthday, which browsers may fill in.</summary>
    public bool Birthday { get; set; }

    protected override string FirstControlId => FieldId + "-day";

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes)
    {
        var date = For?.Model as DateOnly?;
        var error = ErrorOf();
        return new DateInput
        {
            Id = FieldId,
            Fieldset = new Fieldset { Legend = LegendOf() },
            Hint = HintOf(),
            ErrorMessage = error,
            Day = Part("day", date?.Day, "bday-day"),
            Month = Part("month", date?.Month, "bday-month"),
            Year = Part("year", date?.Year, "bday-year") with { Width = "4" },
            Disabled = Disabled,
            Classes = Classes,
            Attributes = attributes,
        };

        DatePart Part(string name, int? known, string autocomplete) =>
            new()
            {
                Name = $"{FieldName}.{name}",
                Id = $"{FieldId}-{name}",
                Label = new Label { Text = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name) },
                Value = Typed($"{FieldName}.{name}") ?? known?.ToString(CultureInfo.InvariantCulture),
                Autocomplete = Birthday ? autocomplete : null,
                Error = error is null ? null : WrongParts().Contains(name),
            };
    }

    private string? Typed(string name) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;

    /// <summary>The parts to mark: those that the binder found missing or impossible, else all three.</summary>
    private IReadOnlyCollection<string> WrongParts()
    {
        string[] all = ["day", "month", "year"];
        string[] named =
        [
            .. all.Where(part =>
                ViewContext.ViewData.ModelState.TryGetValue($"{FieldName}.{part}", out var entry)
                && entry.Errors.Count > 0
            ),
        ];
        return named.Length == 0 ? all : named;
    }
}
