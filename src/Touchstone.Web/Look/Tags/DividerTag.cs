using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>The word between two choices: <c>&lt;ts-divider text="or" /&gt;</c>.</summary>
[HtmlTargetElement("ts-divider", ParentTag = "ts-radios")]
[HtmlTargetElement("ts-divider", ParentTag = "ts-checkboxes")]
public sealed class DividerTag : ComponentTag
{
    private List<Choice> siblings = [];

    public string Text { get; set; } = "or";

    protected override void Begin(TagHelperContext context) =>
        siblings = (List<Choice>)context.Items[typeof(ChoicesTag)];

    protected override IHtmlContent? Build(Words? content, IReadOnlyDictionary<string, string?>? attributes)
    {
        siblings.Add(new Choice { Divider = Text });
        return null;
    }
}
