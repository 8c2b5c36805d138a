using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>One part of the tabs. Its first heading should be an h2.</summary>
[HtmlTargetElement("ts-tab", ParentTag = "ts-tabs")]
public sealed class TabTag : PartTag<Tab>
{
    public string Label { get; set; } = "";

    protected override Tab Part(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new()
        {
            Id = Id,
            Label = Label,
            Panel = content,
        };
}
