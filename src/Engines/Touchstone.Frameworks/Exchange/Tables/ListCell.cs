using System.Text;

namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>A list in one cell: parts separated by semicolons, a semicolon or backslash inside a part with a backslash before it.</summary>
internal static class ListCell
{
    public static string Write(ValueList<string> parts) =>
        string.Join(
            "; ",
            parts.Select(part =>
                part.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
            )
        );

    public static ValueList<string> Read(string cell)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] == '\\' && i + 1 < cell.Length)
            {
                part.Append(cell[++i]);
            }
            else if (cell[i] == ';')
            {
                End();
            }
            else
            {
                part.Append(cell[i]);
            }
        }

        End();
        return [.. parts];

        void End()
        {
            var text = part.ToString().Trim();
            if (text.Length > 0)
            {
                parts.Add(text);
            }

            part.Clear();
        }
    }
}
