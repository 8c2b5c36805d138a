using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Insight.Findings;

/// <summary>The people of an analysis as findings count them: those of whom a text was gone through, with the codes they have.</summary>
internal sealed class CountedPeople
{
    private readonly IReadOnlyList<IReadOnlyDictionary<string, string>> known;
    private readonly IReadOnlyList<HashSet<Guid>> codes;
    private readonly IReadOnlyList<CodebookCode> book;

    private CountedPeople(
        IReadOnlyList<IReadOnlyDictionary<string, string>> known,
        IReadOnlyList<HashSet<Guid>> codes,
        IReadOnlyList<CodebookCode> book
    )
    {
        this.known = known;
        this.codes = codes;
        this.book = book;
    }

    public int Count => known.Count;

    public static async Task<CountedPeople> Of(TouchstoneDb db, AnalysisProject analysis, CancellationToken cancel)
    {
        var id = analysis.Id;
        var settled = await SettledCodings.Of(db, analysis, cancel);
        var texts = await db.Set<AnalysedText>()
            .AsNoTracking()
            .Where(t => t.AnalysisId == id && !t.IsBlind)
            .Where(t =>
                db.Set<TextReading>().Any(r => r.TextId == t.Id) || db.Set<TextCoding>().Any(c => c.TextId == t.Id)
            )
            .OrderBy(t => t.Place)
            .Select(t => new
            {
                t.Id,
                t.SourceId,
                t.Respondent,
                t.Attributes,
            })
            .ToListAsync(cancel);
        // The same number in two spreadsheets need not be the same person.
        var people = texts.GroupBy(t => (t.SourceId, t.Respondent)).ToList();
        return new CountedPeople(
            [.. people.Select(p => (IReadOnlyDictionary<string, string>)p.First().Attributes)],
            [.. people.Select(p => p.SelectMany(t => settled.CodesOf(t.Id)).ToHashSet())],
            await db.Set<CodebookCode>().AsNoTracking().Where(c => c.AnalysisId == id).ToListAsync(cancel)
        );
    }

    /// <summary>The codes with all codes below them.</summary>
    public ImmutableHashSet<Guid> Within(IEnumerable<Guid> chosen)
    {
        var all = chosen.ToHashSet();
        bool isMore;
        do
        {
            isMore = false;
            foreach (var code in book.Where(c => c.ParentId is { } parent && all.Contains(parent)))
            {
                isMore |= all.Add(code.Id);
            }
        } while (isMore);
        return [.. all];
    }

    /// <summary>Who has one of the codes or of those below them, small groups hidden.</summary>
    public Support Support(IEnumerable<Guid> chosen, IEnumerable<string> cuts)
    {
        var wanted = Within(chosen);
        return SafeSupport.Of(known, [.. codes.Select(c => c.Overlaps(wanted))], cuts);
    }
}
