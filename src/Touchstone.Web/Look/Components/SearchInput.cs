using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>A box to search in, with its button.</summary>
public sealed record SearchInput : TextInput
{
    /// <summary>The button next to the box; leave it for the usual one.</summary>
    public Button? Button { get; init; }
    public bool WithoutButton { get; init; }

    public override IHtmlContent Render()
    {
        var button = (Button ?? new Button()) with
        {
            AriaLabel = Button?.AriaLabel ?? "Search",
            Type = Button?.Type ?? "submit",
            Icon = Button?.Icon ?? "search",
            Small = Button?.Small ?? Large != true,
            Disabled = Button?.Disabled ?? Disabled,
            Classes = string.Join(' ', "nhsuk-search-input__button", Button?.Classes).Trim(),
        };
        return new TextInput
        {
            Id = ControlId,
            Name = Name,
            Label = Label,
            Hint = Hint,
            ErrorMessage = ErrorMessage,
            DescribedBy = DescribedBy,
            Disabled = Disabled,
            Value = Value,
            Placeholder = Placeholder,
            Type = Type ?? "search",
            Width = Width,
            Code = Code,
            Large = Large,
            Prefix = Prefix,
            Suffix = Suffix,
            Spellcheck = Spellcheck,
            Inputmode = Inputmode,
            Autocomplete = Autocomplete ?? "off",
            Autocapitalize = Autocapitalize,
            Classes = string.Join(' ', "nhsuk-search-input__input", Classes).Trim(),
            Attributes = Attributes,
            WrapperClasses = string.Join(' ', "nhsuk-search-input__wrapper", WrapperClasses).Trim(),
            FormGroup = new FormGroup
            {
                Classes = Joined(
                    "nhsuk-search-input",
                    Switch("nhsuk-search-input--large", Large == true),
                    FormGroup?.Classes
                ),
                Attributes = FormGroup?.Attributes,
                BeforeInput = FormGroup?.BeforeInput,
                AfterInput = WithoutButton
                    ? FormGroup?.AfterInput
                    : Words.Of(new Fragment(button, FormGroup?.AfterInput)),
            },
        }.Render();
    }
}
