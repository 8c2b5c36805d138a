using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Insight.Findings;

/// <summary>Recommends an action that follows from findings, or changes what is recommended.</summary>
/// <param name="RecommendationId">Null for a new one.</param>
public sealed record WriteRecommendation(
    Guid AnalysisId,
    Guid? RecommendationId,
    RecommendationWords Words,
    int Seen = 0
) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class WriteRecommendationHandler : ICommandHandler<WriteRecommendation, Guid>
{
    public async Task<Outcome<Guid>> Handle(WriteRecommendation command, Work work, CancellationToken cancel)
    {
        var db = work.Db;
        var analysis = await db.Set<AnalysisProject>().SingleOrDefaultAsync(a => a.Id == command.AnalysisId, cancel);
        var standing = await db.Set<Recommendation>()
            .Include(r => r.Findings)
            .SingleOrDefaultAsync(r => r.Id == command.RecommendationId && r.AnalysisId == command.AnalysisId, cancel);
        if (analysis is null || (command.RecommendationId is not null && standing is null))
        {
            return new Refusal.NotFound();
        }
        if (standing?.Answer is not null)
        {
            return new Refusal.OutOfOrder("What was recommended has been answered, and stays as it was answered.");
        }
        var words = command.Words;
        var findings = await db.Set<InsightFinding>()
            .Where(f => f.AnalysisId == analysis.Id && !f.IsDropped)
            .Select(f => f.Id)
            .ToListAsync(cancel);
        var faults = new Faults()
            .Text(words.Action, nameof(words.Action), "what should be done", 2_000)
            .When(
                words.Addressee is not { } addressee || !Enum.IsDefined(addressee),
                nameof(words.Addressee),
                "Choose whom it is recommended to"
            )
            .Text(words.Owner, nameof(words.Owner), "who is asked to do it", 200)
            .When(words.Findings.IsEmpty, nameof(words.Findings), "Choose the findings that it follows from")
            .When(
                words.Findings.Any(f => !findings.Contains(f)),
                nameof(words.Findings),
                "Choose findings of the list"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (standing is not null && standing.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Action", words.Action, standing.Action),
                new StaleField("Owner", words.Owner, standing.Owner),
            ]);
        }
        var before = standing?.Findings.Select(f => f.FindingId).ToHashSet() ?? [];
        if (standing is null)
        {
            var last = await db.Set<Recommendation>()
                .Where(r => r.AnalysisId == analysis.Id)
                .MaxAsync(r => (int?)r.Number, cancel);
            standing = new Recommendation(analysis.Id, (last ?? 0) + 1, words, work.Actor.Id, work.Now);
            db.Add(standing);
            work.Enter(standing.Ref, Title(standing.Action), credential: analysis.CredentialId, heldIn: analysis.Ref);
        }
        else
        {
            standing.Write(words);
            (await work.ItemOf(standing.Ref, cancel)).Title = Title(standing.Action);
        }
        foreach (var finding in words.Findings.Distinct().Where(f => !before.Contains(f)))
        {
            work.Link(
                standing.Ref,
                Relation.Answers,
                RecordKinds.InsightFinding.Ref(finding),
                "An action recommended because of it"
            );
        }
        work.Log(
            "action-recommended",
            standing.Ref,
            new { standing.Number, addressee = standing.Addressee.ToString() }
        );
        return standing.Id;
    }

    private static string Title(string action) => action.Length <= 120 ? action : action[..119] + "…";
}
