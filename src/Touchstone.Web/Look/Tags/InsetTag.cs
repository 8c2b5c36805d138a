using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>A remark set apart: <c>&lt;ts-inset&gt;&lt;p&gt;…&lt;/p&gt;&lt;/ts-inset&gt;</c>.</summary>
[HtmlTargetElement("ts-inset")]
public sealed class InsetTag : ComponentTag
{
    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new InsetText
        {
            Id = Id,
            Text = content,
            Classes = Classes,
            Attributes = attributes,
        };
}
