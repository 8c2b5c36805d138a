using System.Text;

namespace Touchstone.Themes.Interchange.Tables;

/// <summary>Cuts the text of a CSV file into rows and cells.</summary>
internal static class CsvCells
{
    /// <summary>Adds the rows; gives what is wrong, if anything.</summary>
    public static CsvFault? Read(string text, List<CsvRow> rows, int mostColumns)
    {
        var separator = Separator(text);
        var cells = new List<string>();
        var cell = new StringBuilder();
        var line = 1;
        var rowLine = 1;
        var wasQuoted = false;
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '"' && cell.Length == 0 && !wasQuoted)
            {
                var opened = line;
                at = Quoted(text, at + 1, cell, ref line);
                wasQuoted = true;
                if (at < 0)
                {
                    return new(opened, "a quotation mark is opened here and never closed.");
                }

                continue;
            }

            at++;
            if (c == separator)
            {
                EndCell();
            }
            else if (c is '\n' or '\r')
            {
                at += c == '\r' && at < text.Length && text[at] == '\n' ? 1 : 0;
                line++;
                EndRow();
            }
            else
            {
                cell.Append(c);
            }

            if (cells.Count > mostColumns)
            {
                return new(rowLine, $"the row has more than {mostColumns} cells.");
            }
        }

        EndRow();
        return null;

        void EndCell()
        {
            cells.Add(FormulaGuard.Unguard(cell.ToString()));
            cell.Clear();
            wasQuoted = false;
        }

        void EndRow()
        {
            if (cells.Count > 0 || cell.Length > 0 || wasQuoted)
            {
                EndCell();
                rows.Add(new(rowLine, [.. cells]));
                cells.Clear();
            }

            rowLine = line;
        }
    }

    // Reads up to the closing mark; gives the place after it, or -1 where there is none.
    private static int Quoted(string text, int at, StringBuilder cell, ref int line)
    {
        while (at < text.Length)
        {
            var c = text[at++];
            if (c == '"')
            {
                if (at >= text.Length || text[at] != '"')
                {
                    return at;
                }

                at++;
            }

            line += c == '\n' || (c == '\r' && (at >= text.Length || text[at] != '\n')) ? 1 : 0;
            cell.Append(c);
        }

        return -1;
    }

    /// <summary>The separator that the header has most of, outside quotation marks.</summary>
    private static char Separator(string text)
    {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        var isQuoted = false;
        foreach (var c in text)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c is '\n' or '\r')
            {
                break;
            }
            else if (!isQuoted)
            {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }

        return semicolons > commas && semicolons >= tabs ? ';'
            : tabs > commas ? '\t'
            : ',';
    }
}
