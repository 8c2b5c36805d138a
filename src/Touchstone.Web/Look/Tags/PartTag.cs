using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>A part of a <see cref="ListTag{TPart}"/>: it writes nothing itself.</summary>
public abstract class PartTag<TPart> : ComponentTag
{
    private List<TPart> siblings = [];

    protected override void Begin(TagHelperContext context) => siblings = (List<TPart>)context.Items[typeof(TPart)];

    protected sealed override IHtmlContent? Build(Words? content, IReadOnlyDictionary<string, string?>? attributes)
    {
        siblings.Add(Part(content, attributes));
        return null;
    }

    protected abstract TPart Part(Words? content, IReadOnlyDictionary<string, string?>? attributes);
}
