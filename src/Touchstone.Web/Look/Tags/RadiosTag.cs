using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>One of a few: <c>&lt;ts-radios asp-for="Route" legend="How…?"&gt;&lt;ts-choice value="award"&gt;An award&lt;/ts-choice&gt;…</c></summary>
[HtmlTargetElement("ts-radios")]
public sealed class RadiosTag : ChoicesTag
{
    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new Radios
        {
            IdPrefix = FieldId,
            Name = FieldName,
            Fieldset = new Fieldset { Legend = LegendOf() },
            Hint = HintOf(),
            ErrorMessage = ErrorOf(),
            Items = All(),
            Value = Chosen().FirstOrDefault(),
            Inline = Inline,
            Small = Small,
            Disabled = Disabled,
            Classes = Classes,
            Attributes = attributes,
        };
}
