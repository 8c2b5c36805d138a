using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>One fact; with change-href, a link that changes it, named after the fact for screen readers.</summary>
[HtmlTargetElement("ts-row", ParentTag = "ts-summary")]
public sealed class RowTag : PartTag<SummaryRow>
{
    public string Key { get; set; } = "";
    public string? ChangeHref { get; set; }
    public string ChangeText { get; set; } = LookTexts.T["Change"];

    protected override SummaryRow Part(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new()
        {
            Key = Key,
            Value = content,
            Classes = Classes,
            // An expression that gives nothing reaches a tag as an empty text.
            Actions = string.IsNullOrEmpty(ChangeHref)
                ? []
                :
                [
                    new Link
                    {
                        Href = ChangeHref,
                        Text = ChangeText,
                        VisuallyHiddenText = Key.ToLowerInvariant(),
                    },
                ],
        };
}
