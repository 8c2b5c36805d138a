using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>One line of text: <c>&lt;ts-input asp-for="Title" hint="As it will be shown" width="20" /&gt;</c>.</summary>
[HtmlTargetElement("ts-input")]
public sealed class InputTag : FieldTag
{
    public string? Type { get; set; }
    public string? Width { get; set; }
    public string? Inputmode { get; set; }
    public string? Autocomplete { get; set; }
    public string? Prefix { get; set; }
    public string? Suffix { get; set; }
    public string? Placeholder { get; set; }
    public bool Code { get; set; }
    public bool? Spellcheck { get; set; }

    /// <summary>The value of a field without asp-for.</summary>
    public string? Value { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new TextInput
        {
            Id = FieldId,
            Name = FieldName,
            Label = LabelOf(),
            Hint = HintOf(),
            ErrorMessage = ErrorOf(),
            Value = ValueOf() ?? Value,
            Type = Type,
            Width = Width,
            Inputmode = Inputmode,
            Autocomplete = Autocomplete,
            Prefix = Prefix,
            Suffix = Suffix,
            Placeholder = Placeholder,
            Code = Code,
            Spellcheck = Spellcheck,
            Disabled = Disabled,
            Classes = Classes,
            Attributes = attributes,
        };
}
