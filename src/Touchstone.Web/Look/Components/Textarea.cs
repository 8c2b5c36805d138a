using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>Several lines of text.</summary>
public record Textarea : Field
{
    public string? Value { get; init; }
    public int? Rows { get; init; }
    public bool? Spellcheck { get; init; }
    public string? Autocomplete { get; init; }

    public override IHtmlContent Render() =>
        Group()
            .Add(FormGroup?.BeforeInput)
            .Add(
                new Element("textarea")
                    .Class("nhsuk-textarea", InError ? "nhsuk-textarea--error" : null, Classes)
                    .With("id", ControlId)
                    .With("name", Name)
                    .With("rows", Rows is null or 0 ? 5 : Rows)
                    .With(
                        "spellcheck",
                        Spellcheck is null ? null
                            : Spellcheck == true ? "true"
                            : "false"
                    )
                    .Flag("disabled", Disabled == true)
                    .With("aria-describedby", Describes)
                    .With("autocomplete", Autocomplete)
                    .WithAll(Attributes)
                    // A line break right after the start tag is dropped by HTML parsers (13.1.2.5), so one is given away.
                    .Add(Value is ['\n' or '\r', ..] ? "\n" + Value : Value)
            )
            .Add(FormGroup?.AfterInput);
}
