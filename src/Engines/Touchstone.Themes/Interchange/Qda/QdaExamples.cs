namespace Touchstone.Themes.Interchange.Qda;

/// <summary>
/// REFI-QDA gives a code one description. Definition and examples go there together, as people would write them, and are told
/// apart again when the file comes back.
/// </summary>
internal static class QdaExamples
{
    private const string Heading = "Examples:\n";
    private const string Bullet = "- ";

    public static string Join(string definition, IReadOnlyList<string> examples) =>
        examples.Count == 0
            ? definition
            : (definition.Length == 0 ? "" : definition + "\n\n")
                + Heading
                + string.Join('\n', examples.Select(e => Bullet + e.ReplaceLineEndings(" ")));

    public static (string Definition, IReadOnlyList<string> Examples) Split(string description)
    {
        var at = description.LastIndexOf(Heading, StringComparison.Ordinal);
        if (at < 0 || (at > 0 && (at < 2 || description[(at - 2)..at] != "\n\n")))
        {
            return (description, []);
        }

        var lines = description[(at + Heading.Length)..].Split('\n');
        return lines.All(l => l.StartsWith(Bullet, StringComparison.Ordinal))
            ? (description[..Math.Max(0, at - 2)], [.. lines.Select(l => l[Bullet.Length..])])
            : (description, []);
    }
}
