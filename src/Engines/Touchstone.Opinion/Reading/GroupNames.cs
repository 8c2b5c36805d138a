namespace Touchstone.Opinion;

/// <summary>Makes a division of people from the name of each one's part.</summary>
internal static class GroupNames
{
    /// <summary>Names in the order of their numbers, or of the alphabet when they are words; an empty name is no part.</summary>
    public static Division Divide(IReadOnlyList<string> nameOf)
    {
        var names = nameOf.Where(n => n.Length > 0).Distinct().ToList();
        names.Sort(
            (a, b) =>
                long.TryParse(a, CultureInfo.InvariantCulture, out var x)
                && long.TryParse(b, CultureInfo.InvariantCulture, out var y)
                    ? x.CompareTo(y)
                    : string.CompareOrdinal(a, b)
        );
        var at = names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i);
        return new(names, [.. nameOf.Select(n => n.Length == 0 ? Division.None : at[n])]);
    }
}
