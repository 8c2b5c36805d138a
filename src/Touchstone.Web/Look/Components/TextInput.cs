using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>One line of text.</summary>
public record TextInput : Field
{
    public string? Value { get; init; }
    public string? Type { get; init; }

    /// <summary>How many characters the box shows: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public string? Width { get; init; }
    public string? Inputmode { get; init; }
    public string? Autocomplete { get; init; }
    public string? Autocapitalize { get; init; }
    public string? Pattern { get; init; }
    public string? Placeholder { get; init; }
    public bool? Spellcheck { get; init; }

    /// <summary>For references and codes: letters of one width.</summary>
    public bool? Code { get; init; }
    public bool? Large { get; init; }
    public Words? Prefix { get; init; }
    public Words? Suffix { get; init; }

    /// <summary>Further classes of the box that holds prefix, control and suffix together.</summary>
    public string? WrapperClasses { get; init; }

    public override IHtmlContent Render()
    {
        var large = Switch("nhsuk-input--large", Large == true);
        var control = new Element("input")
            .Class(
                "nhsuk-input",
                large,
                Switch("nhsuk-input--code", Code == true),
                InError ? "nhsuk-input--error" : null,
                Choice("nhsuk-input--width-", Width, "2", "3", "4", "5", "10", "20", "30"),
                Classes
            )
            .With("id", ControlId)
            .With("name", Name)
            .With("type", string.IsNullOrEmpty(Type) ? "text" : Type)
            .With(
                "spellcheck",
                Spellcheck is null ? null
                    : Spellcheck == true ? "true"
                    : "false"
            )
            .With("value", Value)
            .Flag("disabled", Disabled == true)
            .With("aria-describedby", Describes)
            .With("autocomplete", Autocomplete)
            .With("autocapitalize", Autocapitalize)
            .With("pattern", Pattern)
            .With("placeholder", Placeholder)
            .With("inputmode", Inputmode)
            .WithAll(Attributes);
        var group = Group();
        var before = FormGroup?.BeforeInput;
        var after = FormGroup?.AfterInput;
        if (Prefix is null && Suffix is null && before is null && after is null && WrapperClasses is null)
            return group.Add(control);
        return group.Add(
            new Element("div")
                .Class("nhsuk-input-wrapper", large is null ? null : "nhsuk-input-wrapper--large", WrapperClasses)
                .Add(before)
                .Add(Affix(Prefix, "prefix"))
                .Add(control)
                .Add(Affix(Suffix, "suffix"))
                .Add(after)
        );
    }

    private static Element? Affix(Words? words, string where) =>
        words is null
            ? null
            : new Element("div").Class($"nhsuk-input-wrapper__{where}").With("aria-hidden", "true").Add(words);
}
