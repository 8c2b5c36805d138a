namespace Touchstone.Core.Platform.Exports;

/// <summary>A column that an import knows.</summary>
/// <param name="Name">Its heading; letter case, spaces, hyphens and underscores do not matter.</param>
/// <param name="MustBeThere">Whether the file is refused without it.</param>
/// <param name="OtherNames">Headings that mean the same.</param>
public sealed record CsvColumn(string Name, bool MustBeThere = true, params IReadOnlyList<string> OtherNames)
{
    internal bool IsHeaded(string heading) => Same(heading, Name) || OtherNames.Any(other => Same(heading, other));

    private static bool Same(string a, string b) => Bare(a) == Bare(b);

    private static string Bare(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
