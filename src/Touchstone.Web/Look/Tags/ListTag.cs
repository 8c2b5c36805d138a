using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Touchstone.Web.Look.Tags;

/// <summary>A tag whose parts are tags inside it: each part reports itself here.</summary>
public abstract class ListTag<TPart> : ComponentTag
{
    protected List<TPart> Parts { get; } = [];

    protected override void Begin(TagHelperContext context) => context.Items[typeof(TPart)] = Parts;
}
