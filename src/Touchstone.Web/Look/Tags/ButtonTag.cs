using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>A button that sends the form, or with an address a link that looks like one.</summary>
[HtmlTargetElement("ts-button")]
public sealed class ButtonTag : ComponentTag
{
    /// <summary>secondary, warning (for what cannot be undone), or none for the main action.</summary>
    public string? Variant { get; set; }
    public string? Href { get; set; }
    public string? Type { get; set; }
    public string? Name { get; set; }
    public string? Value { get; set; }
    public string? AriaLabel { get; set; }
    public bool Small { get; set; }
    public bool Disabled { get; set; }
    public string? Icon { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new Button
        {
            Id = Id,
            Text = content,
            Variant = Variant,
            Href = Href,
            Type = Type,
            Name = Name,
            Value = Value,
            AriaLabel = AriaLabel,
            Small = Small,
            Disabled = Disabled,
            Icon = Icon,
            PreventDoubleClick = Href is null && Type is null or "submit" ? true : null,
            Classes = Classes,
            Attributes = attributes,
        };
}
