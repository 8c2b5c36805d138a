namespace Touchstone.Frameworks.Documents;

/// <summary>Takes plain text apart: an empty line ends a paragraph, "- " or "• " at the start of a line makes a bullet.</summary>
internal static class Prose
{
    public static IEnumerable<(string Text, bool IsBullet)> Parts(string text)
    {
        var paragraph = new List<string>();
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = raw.Trim();
            var isBullet =
                line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("• ", StringComparison.Ordinal);
            if ((line.Length == 0 || isBullet) && paragraph.Count > 0)
            {
                yield return (string.Join('\n', paragraph), false);
                paragraph.Clear();
            }

            if (isBullet)
            {
                yield return (line[2..].Trim(), true);
            }
            else if (line.Length > 0)
            {
                paragraph.Add(line);
            }
        }

        if (paragraph.Count > 0)
        {
            yield return (string.Join('\n', paragraph), false);
        }
    }
}
