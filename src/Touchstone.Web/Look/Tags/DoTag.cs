using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>What to do: <c>&lt;ts-do&gt;&lt;ts-point&gt;…</c>; with dont, what not to do.</summary>
[HtmlTargetElement("ts-do")]
public sealed class DoTag : ListTag<Words>
{
    public string? Heading { get; set; }
    public bool Dont { get; set; }

    protected override IHtmlContent Build(Words? content, IReadOnlyDictionary<string, string?>? attributes) =>
        new DoDontList
        {
            Id = Id,
            Heading = Headed(Heading ?? (Dont ? "Don’t" : "Do"), 3),
            Icon = Dont ? "cross" : "tick",
            HidePrefix = true,
            Items = Parts,
            Classes = Classes,
            Attributes = attributes,
        };
}
