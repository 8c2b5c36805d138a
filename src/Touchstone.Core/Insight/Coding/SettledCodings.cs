using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Insight.Coding;

/// <summary>
/// Which texts have which codes, as findings and reports count them: as adjudicated where somebody settled it, else by the
/// analysis's rule over those who went through the text. Texts under blind coding have none yet.
/// </summary>
public sealed class SettledCodings
{
    private readonly ImmutableDictionary<Guid, ImmutableArray<Guid>> codes;

    private SettledCodings(ImmutableDictionary<Guid, ImmutableArray<Guid>> codes, int blind)
    {
        this.codes = codes;
        Blind = blind;
    }

    /// <summary>How many texts are under blind coding.</summary>
    public int Blind { get; }

    public ImmutableArray<Guid> CodesOf(Guid text) => codes.GetValueOrDefault(text, []);

    public bool Has(Guid text, IEnumerable<Guid> any) => CodesOf(text).Any(any.Contains);

    public static async Task<SettledCodings> Of(TouchstoneDb db, AnalysisProject analysis, CancellationToken cancel)
    {
        var id = analysis.Id;
        var codings = await db.OpenCodings(id)
            .Select(c => new
            {
                c.TextId,
                c.CodeId,
                c.Coder,
                c.CoderElsewhere,
            })
            .Distinct()
            .ToListAsync(cancel);
        var readers = (
            await db.Set<TextReading>()
                .Where(r => db.Set<AnalysedText>().Any(t => t.Id == r.TextId && t.AnalysisId == id && !t.IsBlind))
                .ToListAsync(cancel)
        ).ToLookup(r => r.TextId, r => (r.Coder, Elsewhere: ""));
        var settled = (
            await db.Set<AdjudicatedCode>()
                .Where(a => db.Set<AnalysedText>().Any(t => t.Id == a.TextId && t.AnalysisId == id))
                .ToListAsync(cancel)
        ).ToLookup(a => a.TextId);
        var given = codings.ToLookup(c => c.TextId);
        var blind = await db.Set<AnalysedText>().CountAsync(t => t.AnalysisId == id && t.IsBlind, cancel);
        return new SettledCodings(
            given
                .Select(g => g.Key)
                .Concat(settled.Select(s => s.Key))
                .Distinct()
                .ToImmutableDictionary(
                    text => text,
                    text =>
                    {
                        var coders = given[text]
                            .Select(c => (c.Coder, Elsewhere: c.CoderElsewhere))
                            .Concat(readers[text])
                            .Distinct()
                            .Count();
                        var decided = settled[text].ToDictionary(s => s.CodeId, s => s.IsGiven);
                        var byRule = given[text]
                            .GroupBy(c => c.CodeId)
                            .Where(c => !decided.ContainsKey(c.Key) && Counts(analysis.Rule, c.Count(), coders))
                            .Select(c => c.Key);
                        return byRule.Concat(decided.Where(d => d.Value).Select(d => d.Key)).ToImmutableArray();
                    }
                ),
            blind
        );
    }

    internal static bool Counts(ConsensusRule rule, int gave, int coders) =>
        rule switch
        {
            ConsensusRule.Anyone => gave > 0,
            ConsensusRule.Majority => 2 * gave > coders,
            _ => gave == coders,
        };
}
