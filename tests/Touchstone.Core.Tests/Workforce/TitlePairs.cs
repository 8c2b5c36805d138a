namespace Touchstone.Core.Tests.Workforce;

/// <summary>Compares titles put together with the truth, pair by pair.</summary>
internal static class TitlePairs
{
    /// <returns>Of all pairs of titles: how many that were put together belong together, and how many that belong together were.</returns>
    public static (double Precision, double Recall) Of(
        IEnumerable<string[]> found,
        IReadOnlyDictionary<string, string> truth
    )
    {
        var place = found.SelectMany((titles, role) => titles.Select(title => (Title: title, Role: role))).ToList();
        var (both, together, meant) = (0, 0, 0);
        for (var i = 0; i < place.Count; i++)
        {
            for (var j = i + 1; j < place.Count; j++)
            {
                var isTogether = place[i].Role == place[j].Role;
                var isMeant = truth[place[i].Title] == truth[place[j].Title];
                both += isTogether && isMeant ? 1 : 0;
                together += isTogether ? 1 : 0;
                meant += isMeant ? 1 : 0;
            }
        }
        return ((double)both / together, (double)both / meant);
    }
}
