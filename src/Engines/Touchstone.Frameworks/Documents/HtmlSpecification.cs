using System.Globalization;
using System.Text;

namespace Touchstone.Frameworks.Documents;

/// <summary>
/// A whole specification as one web page: accessible without script or colour, contents that link, a permalink at every node
/// that has a web address, and a print style that gives a clean document.
/// </summary>
public static class HtmlSpecification
{
    /// <summary>The complete page.</summary>
    public static string Write(FrameworkPackage package, HouseStyle? style = null)
    {
        style ??= HouseStyle.Default;
        var details = package.Version.Details;
        var html = new StringBuilder(1 << 16);
        html.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="{Html.Text(details.Language ?? style.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Html.Text(details.Title)}</title>
            <style>
            {StyleSheet.Of(style)}</style>
            </head>
            <body>
            <a class="skip" href="#main">{Html.Text(details.Title)}</a>
            <main id="main">

            """
        );
        Body(html, [.. new SpecificationBlocks(package, style).All()], style);
        html.Append("</main>\n");
        if (style.Footer is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<footer>{Html.Text(style.Footer)}</footer>\n");
        }

        html.Append("</body>\n</html>\n");
        return html.ToString();
    }

    /// <summary>The inside of the page's main element, for a page that has its own frame and style sheet.</summary>
    public static string WriteBody(FrameworkPackage package, HouseStyle? style = null)
    {
        style ??= HouseStyle.Default;
        var html = new StringBuilder(1 << 16);
        Body(html, [.. new SpecificationBlocks(package, style).All()], style);
        return html.ToString();
    }

    private static void Body(StringBuilder html, List<Block> blocks, HouseStyle style)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i])
            {
                case ContentsBlock:
                    Contents(html, blocks, style);
                    break;
                case HeadingBlock heading:
                    Heading(html, heading, style);
                    break;
                case StatementBlock statement:
                    Statement(html, statement, style);
                    break;
                case TextBlock { Role: TextRole.Bullet }:
                    i = Bullets(html, blocks, i);
                    break;
                case TextBlock text:
                    Running(html, text);
                    break;
                case TableBlock table:
                    Table(html, table);
                    break;
            }
        }
    }

    private static void Contents(StringBuilder html, List<Block> blocks, HouseStyle style)
    {
        var entries = blocks.OfType<HeadingBlock>().Where(heading => heading.Level <= style.ContentsDepth).ToList();
        if (entries.Count == 0)
        {
            return;
        }

        html.Append(
            CultureInfo.InvariantCulture,
            $"<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{Html.Text(style.ContentsWord)}</h2>\n"
        );
        var level = 0;
        foreach (var entry in entries)
        {
            // A list never skips a level, whatever the headings do.
            var target = Math.Min(entry.Level, level + 1);
            if (target > level)
            {
                html.Append("<ol>\n");
            }
            else
            {
                for (; level > target; level--)
                {
                    html.Append("</li>\n</ol>\n");
                }

                html.Append("</li>\n");
            }

            level = target;
            html.Append(
                CultureInfo.InvariantCulture,
                $"<li><a href=\"#{entry.Anchor}\">{Html.Coded(entry.Code, entry.Text)}</a>"
            );
        }

        for (; level > 0; level--)
        {
            html.Append("</li>\n</ol>\n");
        }

        html.Append("</nav>\n");
    }

    private static void Heading(StringBuilder html, HeadingBlock heading, HouseStyle style)
    {
        // The page's title is its h1.
        var level = Math.Min(heading.Level + 1, 6);
        html.Append(
            CultureInfo.InvariantCulture,
            $"<h{level} id=\"{heading.Anchor}\">{Html.Coded(heading.Code, heading.Text)}"
        );
        Permalink(html, heading.Address, heading.Code ?? heading.Text, style);
        html.Append(CultureInfo.InvariantCulture, $"</h{level}>\n");
    }

    private static void Statement(StringBuilder html, StatementBlock statement, HouseStyle style)
    {
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"statement\" id=\"{statement.Anchor}\">");
        html.Append(
            CultureInfo.InvariantCulture,
            $"<span class=\"code\">{Html.Text(statement.Code ?? "")}</span><div>"
        );
        var isOpen = false;
        foreach (var (part, isBullet) in Prose.Parts(statement.Text))
        {
            if (isBullet != isOpen)
            {
                html.Append(isBullet ? "<ul>" : "</ul>");
                isOpen = isBullet;
            }

            html.Append(isBullet ? "<li>" : "<p>").Append(Html.Lines(part)).Append(isBullet ? "</li>" : "</p>");
        }

        html.Append(isOpen ? "</ul>" : "");
        if (statement.Tags.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"tags\">{Html.Text(statement.Tags)}</p>");
        }

        Permalink(html, statement.Address, statement.Code ?? statement.Text, style);
        html.Append("</div></div>\n");
    }

    private static void Permalink(StringBuilder html, string? address, string name, HouseStyle style)
    {
        if (address is null)
        {
            return;
        }

        var shortName = name.Length <= 60 ? name : name[..(char.IsHighSurrogate(name[59]) ? 59 : 60)];
        var label = style.PermalinkWord.Replace("{0}", shortName, StringComparison.Ordinal);
        html.Append(
            CultureInfo.InvariantCulture,
            $" <a class=\"permalink\" href=\"{Html.Text(address)}\" aria-label=\"{Html.Text(label)}\">#</a>"
        );
    }

    private static int Bullets(StringBuilder html, List<Block> blocks, int at)
    {
        html.Append("<ul>\n");
        while (at < blocks.Count && blocks[at] is TextBlock { Role: TextRole.Bullet } bullet)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li>{Html.Lines(bullet.Text)}</li>\n");
            at++;
        }

        html.Append("</ul>\n");
        return at - 1;
    }

    private static void Running(StringBuilder html, TextBlock text) =>
        html.Append(
            text.Role switch
            {
                TextRole.Title => $"<h1>{Html.Text(text.Text)}</h1>\n",
                TextRole.Subtitle => $"<p class=\"edition\">{Html.Text(text.Text)}</p>\n",
                TextRole.Note => $"<p class=\"note\">{Html.Lines(text.Text)}</p>\n",
                _ => $"<p>{Html.Lines(text.Text)}</p>\n",
            }
        );

    private static void Table(StringBuilder html, TableBlock table)
    {
        html.Append(
            CultureInfo.InvariantCulture,
            $"<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Text(table.Caption)}\"><table>\n<caption>{Html.Text(table.Caption)}</caption>\n<thead><tr>"
        );
        foreach (var cell in table.Header)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Html.Text(cell)}</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
            {
                html.Append(i == 0 ? $"<th scope=\"row\">{Html.Lines(row[i])}</th>" : $"<td>{Html.Lines(row[i])}</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table></div>\n");
    }
}
