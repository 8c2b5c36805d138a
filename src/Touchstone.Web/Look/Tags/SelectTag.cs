using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Foundation.Wording;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>One of many: <c>&lt;ts-select asp-for="Profession" items="Model.Professions" choose="Choose a profession" /&gt;</c>.</summary>
[HtmlTargetElement("ts-select")]
public sealed class SelectTag : FieldTag
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The first, empty line.</summary>
    public string? Choose { get; set; }

    /// <summary>The value of a field without asp-for.</summary>
    public string? Value { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes)
    {
        var value = ValueOf() ?? Value;
        var options = Items.Select(item => new SelectOption
        {
            Value = item.Value ?? item.Text,
            Text = item.Text,
            Disabled = item.Disabled,
            Attributes =
                item is EnglishItem && ReadingIn.EnglishLang is { } lang
                    ? new Dictionary<string, string?> { ["lang"] = lang }
                    : null,
            Selected = string.IsNullOrEmpty(value) && item.Selected ? true : null,
        });
        return new Select
        {
            Id = FieldId,
            Name = FieldName,
            Label = LabelOf(),
            Hint = HintOf(),
            ErrorMessage = ErrorOf(),
            Value = value,
            Items = Choose is null ? [.. options] : [new SelectOption { Value = "", Text = Choose }, .. options],
            Disabled = Disabled,
            Classes = Classes,
            Attributes = attributes,
        };
    }
}
