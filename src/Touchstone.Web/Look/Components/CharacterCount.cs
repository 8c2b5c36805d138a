using System.Globalization;
using Microsoft.AspNetCore.Html;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Components;

/// <summary>Several lines of text with a limit: the limit is stated, and counted down where there is script.</summary>
public sealed record CharacterCount : Textarea
{
    public int? Maxlength { get; init; }
    public int? Maxwords { get; init; }

    /// <summary>From how much of the limit on, in per cent, the count is shown.</summary>
    public int? Threshold { get; init; }
    public string? CountType { get; init; }

    public override IHtmlContent Render()
    {
        var type = CountType ?? (Maxwords is null ? null : "words");
        var limit = Maxwords ?? Maxlength;
        var info = ControlId + "-info";
        var attributes = new Dictionary<string, string?> { ["data-module"] = "nhsuk-character-count" };
        Number("data-maxlength", Maxlength);
        Number("data-maxwords", Maxwords);
        Number("data-threshold", Threshold);
        if (type is not null)
            attributes["data-count-type"] = type;
        CharacterCountWords.Add(attributes, type == "words");
        foreach (var (key, value) in FormGroup?.Attributes ?? new Dictionary<string, string?>())
            attributes[key] = value;
        var message = new Hint
        {
            Id = info,
            Classes = "nhsuk-character-count__message",
            Text = limit is null ? null : LookTexts.T[type == "words" ? "UpToWords" : "UpToCharacters", limit],
            Attributes = limit is null ? new Dictionary<string, string?> { ["hidden"] = null } : null,
        };
        return new Textarea
        {
            Id = ControlId,
            Name = Name,
            Label = Label,
            Hint = Hint,
            ErrorMessage = ErrorMessage,
            DescribedBy = info,
            Disabled = Disabled,
            Value = Value,
            Rows = Rows,
            Spellcheck = Spellcheck,
            Autocomplete = Autocomplete,
            Attributes = Attributes,
            Classes = string.Join(' ', "nhsuk-js-character-count", Classes).Trim(),
            FormGroup = new FormGroup
            {
                Classes = string.Join(' ', FormGroup?.Classes, "nhsuk-character-count").Trim(),
                Attributes = attributes,
                BeforeInput = FormGroup?.BeforeInput,
                AfterInput = Words.Of(new Fragment(message, FormGroup?.AfterInput)),
            },
        }.Render();

        void Number(string key, int? value)
        {
            if (value is not null)
                attributes[key] = value.Value.ToString(CultureInfo.InvariantCulture);
        }
    }
}
