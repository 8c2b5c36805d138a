using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>A box to search in, inside a form that gets.</summary>
[HtmlTargetElement("ts-search")]
public sealed class SearchTag : FieldTag
{
    public string? Value { get; set; }
    public bool Large { get; set; }
    public string? Width { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new SearchInput
        {
            Id = FieldId,
            Name = FieldName,
            Label = LabelOf(),
            Hint = HintOf(),
            ErrorMessage = ErrorOf(),
            Value = ValueOf() ?? Value,
            Large = Large,
            Width = Width,
            Disabled = Disabled,
            Classes = Classes,
            Attributes = attributes,
        };
}
