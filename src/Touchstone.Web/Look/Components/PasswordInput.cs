using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>A password, with a button that shows it when there is script. Paste and password stores are welcome.</summary>
public sealed record PasswordInput : TextInput
{
    public string? ShowPasswordText { get; init; }
    public string? HidePasswordText { get; init; }
    public string? ShowPasswordAriaLabel { get; init; }
    public string? HidePasswordAriaLabel { get; init; }
    public string? PasswordShownAnnouncementText { get; init; }
    public string? PasswordHiddenAnnouncementText { get; init; }

    public override IHtmlContent Render()
    {
        var attributes = new Dictionary<string, string?> { ["data-module"] = "nhsuk-password-input" };
        Say("show-password", ShowPasswordText);
        Say("hide-password", HidePasswordText);
        Say("show-password-aria-label", ShowPasswordAriaLabel);
        Say("hide-password-aria-label", HidePasswordAriaLabel);
        Say("password-shown-announcement", PasswordShownAnnouncementText);
        Say("password-hidden-announcement", PasswordHiddenAnnouncementText);
        foreach (var (key, value) in FormGroup?.Attributes ?? new Dictionary<string, string?>())
            attributes[key] = value;
        var show = new Button
        {
            Text = ShowPasswordText ?? "Show",
            AriaLabel = ShowPasswordAriaLabel ?? "Show password",
            Type = "button",
            Small = Large != true,
            Disabled = Disabled,
            Variant = "secondary",
            Classes = "nhsuk-password-input__toggle nhsuk-js-password-input-toggle",
            Attributes = new Dictionary<string, string?> { ["aria-controls"] = ControlId, ["hidden"] = null },
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
            Type = "password",
            Width = Width,
            Code = Code,
            Large = Large,
            Prefix = Prefix,
            Suffix = Suffix,
            Spellcheck = false,
            Autocomplete = string.IsNullOrEmpty(Autocomplete) ? "current-password" : Autocomplete,
            Autocapitalize = "none",
            Classes = string.Join(' ', "nhsuk-password-input__input nhsuk-js-password-input-input", Classes).Trim(),
            Attributes = Attributes,
            FormGroup = new FormGroup
            {
                Classes = string.Join(' ', FormGroup?.Classes, "nhsuk-password-input").Trim(),
                Attributes = attributes,
                BeforeInput = FormGroup?.BeforeInput,
                AfterInput = Words.Of(new Fragment(show, FormGroup?.AfterInput)),
            },
        }.Render();

        void Say(string key, string? text)
        {
            if (text is not null)
                attributes[$"data-i18n.{key}"] = text;
        }
    }
}
