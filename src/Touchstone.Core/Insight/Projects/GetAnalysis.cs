using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Projects;

/// <summary>One analysis: its sources, how far coding has come, and what stands open.</summary>
public sealed record GetAnalysis(Guid AnalysisId) : Query<AnalysisPage>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

/// <param name="Uploads">Spreadsheets that were looked at and have not been taken.</param>
/// <param name="Mine">How many texts the reader has gone through to the end.</param>
/// <param name="Blind">The blind coding under way; null where there is none.</param>
public sealed record AnalysisPage(
    AnalysisProject Analysis,
    string? Credential,
    ImmutableArray<TextSource> Sources,
    ImmutableArray<Named> Uploads,
    int Texts,
    int Quotable,
    int Codes,
    int Mine,
    Guid? NextForMe,
    BlindSample? Blind,
    bool IBlind,
    int Released
);

internal sealed class GetAnalysisHandler : IQueryHandler<GetAnalysis, AnalysisPage>
{
    public async Task<Outcome<AnalysisPage>> Handle(GetAnalysis query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var analysis = await db.Set<AnalysisProject>().SingleOrDefaultAsync(a => a.Id == query.AnalysisId, cancel);
        if (analysis is null)
        {
            return new Refusal.NotFound();
        }
        var id = analysis.Id;
        var me = reading.Actor.Id;
        var texts = db.Set<AnalysedText>().Where(t => t.AnalysisId == id);
        var samples = await db.Set<BlindSample>().Where(s => s.AnalysisId == id).ToListAsync(cancel);
        var blind = samples.SingleOrDefault(s => s.ReleasedAt is null);
        return new AnalysisPage(
            analysis,
            await db.Set<Credential>()
                .Where(c => c.Id == analysis.CredentialId)
                .Select(c => c.Name)
                .SingleOrDefaultAsync(cancel),
            [
                .. await db.Set<TextSource>()
                    .Where(s => s.AnalysisId == id)
                    .OrderBy(s => s.BroughtAt)
                    .ToListAsync(cancel),
            ],
            [
                .. await db.Set<TextUpload>()
                    .Where(u => u.AnalysisId == id && u.TakenAs == null)
                    .OrderBy(u => u.BroughtAt)
                    .Select(u => new Named(u.Id, u.Name))
                    .ToListAsync(cancel),
            ],
            await texts.CountAsync(cancel),
            await texts.CountAsync(t => t.MayQuote && t.WithdrawnAt == null, cancel),
            await db.Set<Codebooks.CodebookCode>().CountAsync(c => c.AnalysisId == id && !c.IsSetAside, cancel),
            await texts.CountAsync(t => db.Set<TextReading>().Any(r => r.TextId == t.Id && r.Coder == me), cancel),
            await texts
                .Where(t => t.SampleId == null && !db.Set<TextReading>().Any(r => r.TextId == t.Id && r.Coder == me))
                .OrderBy(t => t.Place)
                .Select(t => (Guid?)t.Id)
                .FirstOrDefaultAsync(cancel),
            blind,
            blind?.Coders.Contains(me) == true,
            samples.Count(s => s.ReleasedAt is not null)
        );
    }
}
