using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Touchstone.Web.Look;

/// <summary>Markdown without its signs, for files that have none: paragraphs apart by an empty line, points after "- ".</summary>
public static class PlainProse
{
    public static string Of(string markdown)
    {
        var text = new StringBuilder();
        foreach (var block in Markdown.Parse(markdown).Descendants<LeafBlock>())
        {
            var words = block.Inline is { } inline ? Words(inline) : block.Lines.ToString();
            if (words.Length > 0)
            {
                text.Append(block.Parent is ListItemBlock ? "- " : "").Append(words).Append("\n\n");
            }
        }
        return text.ToString().TrimEnd();
    }

    private static string Words(ContainerInline inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines.Descendants<Inline>())
        {
            words.Append(
                inline switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    CodeInline code => code.Content,
                    AutolinkInline link => link.Url,
                    HtmlEntityInline entity => entity.Transcoded.ToString(),
                    HtmlInline html => html.Tag,
                    LineBreakInline => " ",
                    _ => "",
                }
            );
        }
        return words.ToString();
    }
}
