using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>
/// One radio or checkbox. Its label is an attribute or its content; with the label as attribute, the content is what to
/// ask when it is chosen.
/// </summary>
[HtmlTargetElement("ts-choice", ParentTag = "ts-radios")]
[HtmlTargetElement("ts-choice", ParentTag = "ts-checkboxes")]
public sealed class ChoiceTag : ComponentTag
{
    private List<Choice> siblings = [];

    public string? Value { get; set; }
    public string? Label { get; set; }
    public string? Hint { get; set; }
    public bool? Checked { get; set; }
    public bool? Disabled { get; set; }

    /// <summary>"None of these": unticks the others.</summary>
    public bool Exclusive { get; set; }

    protected override void Begin(TagHelperContext context)
    {
        siblings = (List<Choice>)context.Items[typeof(ChoicesTag)];
        // A group inside the conditional part starts a list of its own.
        context.Items.Remove(typeof(ChoicesTag));
    }

    protected override IHtmlContent? Build(Words? content, IReadOnlyDictionary<string, string?>? attributes)
    {
        siblings.Add(
            new Choice
            {
                Id = Id,
                Value = Value,
                Text = Label ?? content,
                Hint = Hint is null ? null : new Hint { Text = Hint },
                Checked = Checked,
                Disabled = Disabled,
                Classes = Classes,
                Conditional = Label is null ? null : content,
                Behaviour = Exclusive ? "exclusive" : null,
                Attributes = attributes,
            }
        );
        return null;
    }
}
