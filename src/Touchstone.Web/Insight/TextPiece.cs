using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Insight.Projects;

namespace Touchstone.Web.Insight;

/// <summary>A stretch of a text with the codes that passages around it have; joined, the pieces are the text.</summary>
public sealed record TextPiece(string Words, ImmutableArray<string> Codes)
{
    public static ImmutableArray<TextPiece> Cut(
        AnalysedText text,
        IEnumerable<(int Start, int End, string Code)> passages
    )
    {
        var all = passages.ToList();
        var cuts = all.SelectMany(p => new[] { p.Start, p.End })
            .Append(0)
            .Append(text.Length)
            .Distinct()
            .Order()
            .ToList();
        return
        [
            .. cuts.Zip(
                cuts.Skip(1),
                (from, to) =>
                    new TextPiece(
                        text.Slice(from, to),
                        [.. all.Where(p => p.Start <= from && p.End >= to).Select(p => p.Code).Distinct()]
                    )
            ),
        ];
    }

    /// <summary>The text, without anything between its pieces: what is selected in it is counted.</summary>
    public static IHtmlContent Mark(IEnumerable<TextPiece> pieces)
    {
        var text = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            if (piece.Codes.IsEmpty)
            {
                text.Append(piece.Words);
            }
            else
            {
                var mark = new TagBuilder("mark") { Attributes = { ["title"] = string.Join(", ", piece.Codes) } };
                mark.InnerHtml.Append(piece.Words);
                text.AppendHtml(mark);
            }
        }
        return text;
    }
}
