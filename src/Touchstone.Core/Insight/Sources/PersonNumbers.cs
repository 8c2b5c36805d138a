using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Insight.Sources;

/// <summary>
/// What the texts of one person are held together by in an analysis: a number drawn there, in no order, that points back to
/// nothing. Whoever says something more later keeps theirs.
/// </summary>
internal sealed class PersonNumbers
{
    private const string Word = "person ";
    private readonly IReadOnlyDictionary<string, string> names;

    private PersonNumbers(IReadOnlyDictionary<string, string> names) => this.names = names;

    public static async Task<PersonNumbers> Of(
        TouchstoneDb db,
        Guid analysis,
        IReadOnlyCollection<GivenText> texts,
        IReadOnlyDictionary<string, TakenText> taken,
        CancellationToken cancel
    )
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts.Where(t => t.Author is not null && taken.ContainsKey(t.Key)))
        {
            known.TryAdd(text.Author!, taken[text.Key].Respondent);
        }
        var used = await db.Set<AnalysedText>()
            .Where(t => t.AnalysisId == analysis && t.Respondent.StartsWith(Word))
            .Select(t => t.Respondent)
            .Distinct()
            .ToListAsync(cancel);
        var last = used.Select(NumberOf).DefaultIfEmpty(0).Max();
        var others = texts
            .Select(t => t.Author)
            .OfType<string>()
            .Where(a => !known.ContainsKey(a))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        RandomNumberGenerator.Shuffle(others.AsSpan());
        foreach (var author in others)
        {
            known.Add(author, Word + (++last).ToString(CultureInfo.InvariantCulture));
        }
        return new PersonNumbers(known);
    }

    public string? NameOf(string? author) => author is null ? null : names[author];

    private static int NumberOf(string name) =>
        int.TryParse(name.AsSpan(Word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
