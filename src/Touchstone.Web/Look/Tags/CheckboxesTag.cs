using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>Any of a few, for a collection; or one box with the value "true", for a bool.</summary>
[HtmlTargetElement("ts-checkboxes")]
public sealed class CheckboxesTag : ChoicesTag
{
    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new Checkboxes
        {
            IdPrefix = FieldId,
            Name = FieldName,
            Fieldset = new Fieldset { Legend = LegendOf() },
            Hint = HintOf(),
            ErrorMessage = ErrorOf(),
            Items = All(),
            Values = Chosen(),
            Inline = Inline,
            Small = Small,
            Disabled = Disabled,
            Classes = Classes,
            Attributes = attributes,
        };
}
