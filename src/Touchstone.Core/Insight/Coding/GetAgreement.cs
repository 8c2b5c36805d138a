using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Agreement;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Coding;

/// <summary>How far the coders of a released sample agree, and where they differ.</summary>
public sealed record GetAgreement(Guid AnalysisId, Guid SampleId) : Query<AgreementPage>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

/// <param name="Report">Figures by whole text; the categories of its tables are the names of codes.</param>
public sealed record AgreementPage(
    AnalysisProject Analysis,
    BlindSample Sample,
    ImmutableArray<string> Coders,
    AgreementReport Report,
    ImmutableArray<DifferenceLine> Differences
);

/// <summary>A text that some coders gave a code and others did not, with how it was settled.</summary>
public sealed record DifferenceLine(
    AnalysedText Text,
    CodebookCode Code,
    ImmutableArray<string> With,
    ImmutableArray<string> Without,
    AdjudicatedCode? Settled,
    string? SettledBy
);

internal sealed class GetAgreementHandler : IQueryHandler<GetAgreement, AgreementPage>
{
    public async Task<Outcome<AgreementPage>> Handle(GetAgreement query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var sample = await db.Set<BlindSample>()
            .SingleOrDefaultAsync(s => s.Id == query.SampleId && s.AnalysisId == query.AnalysisId, cancel);
        if (sample is null)
        {
            return new Refusal.NotFound();
        }
        if (sample.ReleasedAt is null)
        {
            return new Refusal.OutOfOrder("Agreement is shown when blind coding has been released.");
        }
        var compared = await ComparedCodings.Of(db, sample, cancel);
        var settled = await db.Set<AdjudicatedCode>().Where(a => a.SampleId == sample.Id).ToListAsync(cancel);
        var names = await db.NamesOf(compared.Coders.Concat(settled.Select(s => s.DecidedBy)), cancel);
        var labels = Distinct(compared.Coders, names);
        var texts = await db.Set<AnalysedText>()
            .Where(t => t.SampleId == sample.Id)
            .ToDictionaryAsync(t => t.Id, cancel);
        return new AgreementPage(
            await db.Set<AnalysisProject>().SingleAsync(a => a.Id == query.AnalysisId, cancel),
            sample,
            [.. compared.Coders.Select(c => labels[c])],
            compared.Report(labels),
            [
                .. compared.Differences.Select(d =>
                {
                    var how = settled.SingleOrDefault(s => s.TextId == d.Text && s.CodeId == d.Code.Id);
                    return new DifferenceLine(
                        texts[d.Text],
                        d.Code,
                        [.. d.With.Select(c => labels[c])],
                        [.. d.Without.Select(c => labels[c])],
                        how,
                        how is null ? null : names.GetValueOrDefault(how.DecidedBy)
                    );
                }),
            ]
        );
    }

    /// <summary>Names of coders, told apart where two have the same.</summary>
    private static Dictionary<Guid, string> Distinct(IReadOnlyList<Guid> coders, Dictionary<Guid, string> names) =>
        coders
            .GroupBy(c => names.GetValueOrDefault(c, "Somebody"), StringComparer.Ordinal)
            .SelectMany(g => g.Select((c, at) => (c, Name: g.Count() == 1 ? g.Key : $"{g.Key} ({at + 1})")))
            .ToDictionary(c => c.c, c => c.Name);
}
