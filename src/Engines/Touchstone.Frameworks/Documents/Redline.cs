using System.Globalization;
using System.Text;
using Touchstone.Frameworks.Comparing;

namespace Touchstone.Frameworks.Documents;

/// <summary>
/// Shows the difference of two versions in the running text. Tables (grading, mapping) are shown row by row as lines; the
/// contents list is left out.
/// </summary>
public static class Redline
{
    /// <summary>
    /// The redline as a Word document with tracked insertions and deletions (ECMA-376 part 1, 17.13.5): accepting all gives
    /// the text of the new version, rejecting all that of the old.
    /// </summary>
    /// <param name="diff">The difference.</param>
    /// <param name="author">The name that Word shows beside the changes.</param>
    /// <param name="at">The time that Word shows beside the changes.</param>
    /// <param name="style">The house style.</param>
    public static byte[] WriteWord(FrameworkDiff diff, string author, DateTimeOffset at, HouseStyle? style = null)
    {
        style ??= HouseStyle.Default;
        // Word shows seconds and refuses fractions in some versions.
        var moment = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return WordFile.Write(
            diff.New.Version.Details,
            style,
            new RedlineText(diff, style).Paragraphs().Select(paragraph => paragraph.Paragraph),
            new RevisionMark(author, moment)
        );
    }

    /// <summary>The redline as a web page: what changed as a list of links, then the text with ins and del.</summary>
    /// <param name="diff">The difference.</param>
    /// <param name="style">The house style.</param>
    public static string WriteHtml(FrameworkDiff diff, HouseStyle? style = null)
    {
        style ??= HouseStyle.Default;
        var details = diff.New.Version.Details;
        var html = new StringBuilder(1 << 16);
        html.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="{Html.Text(details.Language ?? style.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Html.Text(details.Title)}: {Html.Text(VersionOf(diff.Old))} → {Html.Text(
                VersionOf(diff.New)
            )}</title>
            <style>
            {StyleSheet.Of(style)}</style>
            </head>
            <body>
            <main>

            """
        );
        html.Append(WriteBody(diff, style));
        html.Append("</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    /// <summary>The inside of the page's main element, for a page that has its own frame and style sheet.</summary>
    public static string WriteBody(FrameworkDiff diff, HouseStyle? style = null)
    {
        style ??= HouseStyle.Default;
        var html = new StringBuilder(1 << 16);
        ChangeList.Write(html, diff);
        var isInList = false;
        foreach (var (_, paragraph, isMoved) in new RedlineText(diff, style).Paragraphs())
        {
            var isBullet = paragraph.Style == "ListBullet";
            if (isBullet != isInList)
            {
                html.Append(isBullet ? "<ul>\n" : "</ul>\n");
                isInList = isBullet;
            }

            Paragraph(html, paragraph, isMoved);
        }

        html.Append(isInList ? "</ul>\n" : "");
        return html.ToString();
    }

    private static void Paragraph(StringBuilder html, WordParagraph paragraph, bool isMoved)
    {
        var element = paragraph.Style switch
        {
            "Title" => "h1",
            "Heading1" => "h2",
            "Heading2" => "h3",
            "Heading3" => "h4",
            "Heading4" => "h5",
            "Heading5" or "Heading6" => "h6",
            "ListBullet" => "li",
            _ => "p",
        };
        // A heading that is gone is no heading of the page.
        if (paragraph.Revision == Revision.Deleted && element[0] == 'h')
        {
            element = "p";
        }

        html.Append(CultureInfo.InvariantCulture, $"<{element}");
        if (paragraph.Bookmark is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $" id=\"{Html.Text(paragraph.Bookmark)}\"");
        }

        html.Append(paragraph.Style == "Note" ? " class=\"note\">" : ">");
        if (isMoved)
        {
            html.Append(
                paragraph.Revision == Revision.Deleted
                    ? "<span class=\"change\">[moved from here]</span> "
                    : "<span class=\"change\">[moved to here]</span> "
            );
        }

        foreach (var run in paragraph.Runs)
        {
            if (run.Text.Length == 0)
            {
                continue;
            }

            var revision = paragraph.Revision == Revision.None ? run.Revision : paragraph.Revision;
            var text = Html.Lines(run.Text).Replace("\t", "&emsp;", StringComparison.Ordinal);
            html.Append(
                revision switch
                {
                    Revision.Inserted => $"<ins>{text}</ins>",
                    Revision.Deleted => $"<del>{text}</del>",
                    _ => text,
                }
            );
        }

        html.Append(CultureInfo.InvariantCulture, $"</{element}>\n");
    }

    private static string VersionOf(FrameworkPackage package) =>
        package.Version.Details.Version ?? package.Version.Details.Title;
}
