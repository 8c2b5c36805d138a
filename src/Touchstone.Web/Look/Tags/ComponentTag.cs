using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Touchstone.Web.Look.Components;
using Touchstone.Web.Look.Markup;

namespace Touchstone.Web.Look.Tags;

/// <summary>A component written as a tag: its content is read first, then the component stands in its place.</summary>
public abstract class ComponentTag : TagHelper
{
    public string? Id { get; set; }

    [HtmlAttributeName("class")]
    public string? Classes { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Begin(context);
        var content = await output.GetChildContentAsync();
        var words = content.IsEmptyOrWhiteSpace ? null : Words.Of(new HtmlString(content.GetContent().Trim()));
        var attributes = output.Attributes.ToDictionary(
            attribute => attribute.Name,
            attribute => attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? null : attribute.Value?.ToString()
        );
        output.TagName = null;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(Build(words, attributes.Count == 0 ? null : attributes) ?? HtmlString.Empty);
    }

    /// <summary>Puts into the context what tags inside this one report to.</summary>
    protected virtual void Begin(TagHelperContext context) { }

    /// <summary>The markup of this tag, or null for none (a part that reports to the tag round it).</summary>
    protected abstract IHtmlContent? Build(Words? content, IReadOnlyDictionary<string, string?>? attributes);

    protected static Heading? Headed(string? text, int? level = null, string? size = null) =>
        text is null
            ? null
            : new Heading
            {
                Text = text,
                Level = level,
                Size = size,
            };
}
