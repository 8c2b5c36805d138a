using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Touchstone.Web.Look;

/// <summary>Markdown as the site writes it: no HTML passes, links are checked, headings take their place in the page.</summary>
public static class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseListExtras()
        .UseAutoLinks()
        .DisableHtml()
        .Build();

    /// <param name="markdown">What people wrote.</param>
    /// <param name="level">The level of its topmost heading, 2 to 6.</param>
    public static string ToHtml(string markdown, int level)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var headings = document.Descendants<HeadingBlock>().ToArray();
        var topmost = headings.Length == 0 ? 1 : headings.Min(heading => heading.Level);
        foreach (var heading in headings)
        {
            heading.Level = Math.Clamp(heading.Level - topmost + level, 2, 6);
            Dress(heading, heading.Level <= 2 ? "nhsuk-heading-m" : "nhsuk-heading-s");
        }
        foreach (var list in document.Descendants<ListBlock>())
            Dress(list, list.IsOrdered ? "nhsuk-list nhsuk-list--number" : "nhsuk-list nhsuk-list--bullet");
        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            // Pictures from elsewhere would tell that place who reads here.
            if (link.IsImage || !IsAllowed(link.Url))
                link.ReplaceBy(new LiteralInline(link.FirstChild?.ToString() ?? link.Url ?? ""));
            else
                link.GetAttributes().AddProperty("rel", "nofollow noopener");
        }
        foreach (var link in document.Descendants<AutolinkInline>())
            link.GetAttributes().AddProperty("rel", "nofollow noopener");
        return document.ToHtml(Pipeline);
    }

    private static bool IsAllowed(string? url) =>
        url is not null
        && (
            url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))
            || url.StartsWith('#')
        );

    private static void Dress(MarkdownObject block, string classes)
    {
        foreach (var one in classes.Split(' '))
            block.GetAttributes().AddClass(one);
    }
}
