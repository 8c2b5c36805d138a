using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>A password. It is never written back into the page.</summary>
[HtmlTargetElement("ts-password")]
public sealed class PasswordTag : FieldTag
{
    /// <summary>new-password where one is chosen; current-password where one is asked for.</summary>
    public string? Autocomplete { get; set; }
    public string? Width { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new PasswordInput
        {
            Id = FieldId,
            Name = FieldName,
            Label = LabelOf(),
            Hint = HintOf(),
            ErrorMessage = ErrorOf(),
            Autocomplete = Autocomplete,
            Width = Width ?? "20",
            Disabled = Disabled,
            Classes = Classes,
            Attributes = attributes,
        };
}
