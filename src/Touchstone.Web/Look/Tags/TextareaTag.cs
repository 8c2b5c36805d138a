using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>
/// Several lines of text: <c>&lt;ts-textarea asp-for="Reasons" max-words="400" /&gt;</c>. With a limit, what is left is counted.
/// </summary>
[HtmlTargetElement("ts-textarea")]
public sealed class TextareaTag : FieldTag
{
    public int? Rows { get; set; }
    public int? MaxLength { get; set; }
    public int? MaxWords { get; set; }
    public string? Autocomplete { get; set; }
    public bool? Spellcheck { get; set; }

    /// <summary>The value of a field without asp-for.</summary>
    public string? Value { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes)
    {
        var plain = new Textarea
        {
            Id = FieldId,
            Name = FieldName,
            Label = LabelOf(),
            Hint = HintOf(),
            ErrorMessage = ErrorOf(),
            Value = ValueOf() ?? Value,
            Rows = Rows,
            Autocomplete = Autocomplete,
            Spellcheck = Spellcheck,
            Disabled = Disabled,
            Classes = Classes,
            Attributes = attributes,
        };
        return MaxLength is null && MaxWords is null
            ? plain
            : new CharacterCount
            {
                Id = plain.Id,
                Name = plain.Name,
                Label = plain.Label,
                Hint = plain.Hint,
                ErrorMessage = plain.ErrorMessage,
                Value = plain.Value,
                Rows = plain.Rows,
                Autocomplete = plain.Autocomplete,
                Spellcheck = plain.Spellcheck,
                Disabled = plain.Disabled,
                Classes = plain.Classes,
                Attributes = plain.Attributes,
                Maxlength = MaxLength,
                Maxwords = MaxWords,
            };
    }
}
