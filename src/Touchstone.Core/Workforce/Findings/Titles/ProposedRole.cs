using System.Collections.Immutable;

namespace Touchstone.Core.Workforce.Findings.Titles;

/// <summary>Job titles that look like one role: a proposal that people confirm or take apart.</summary>
/// <param name="Name">The title that most people hold.</param>
/// <param name="Why">In a sentence, why these titles are proposed together.</param>
public sealed record ProposedRole(string Key, string Name, ImmutableArray<string> Titles, string Why)
{
    /// <summary>Puts titles together whose telling words are the same; titles that differ in one telling word stay apart.</summary>
    public static ImmutableArray<ProposedRole> Of(
        TitleLexicon lexicon,
        IReadOnlyDictionary<string, int> peopleByTitle
    ) =>
        [
            .. peopleByTitle
                .Keys.Select(lexicon.Read)
                .GroupBy(reading => reading.Key, StringComparer.Ordinal)
                .OrderBy(role => role.Key, StringComparer.Ordinal)
                .Select(role =>
                {
                    var titles = role.Select(r => r.Title)
                        .OrderByDescending(t => peopleByTitle[t])
                        .ThenBy(t => t, StringComparer.Ordinal)
                        .ToImmutableArray();
                    return new ProposedRole(role.Key, titles[0], titles, Reason([.. role]));
                }),
        ];

    private static string Reason(ImmutableArray<TitleReading> readings)
    {
        var read = readings
            .SelectMany(r => r.Read)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var same = $"Their telling words agree: {string.Join(", ", readings[0].Words)}.";
        return readings.Length == 1 ? ""
            : read.Count == 0 ? same
            : $"{same} {string.Join("; ", read)}.";
    }
}
