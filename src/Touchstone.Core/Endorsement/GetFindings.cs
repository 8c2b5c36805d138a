using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;

namespace Touchstone.Core.Endorsement;

/// <summary>What the review as a whole found on each criterion, as the letter of a public endorsement decision says it. It names no reviewer.</summary>
public sealed record GetFindings(Guid DecisionId) : Query<ImmutableArray<FindingRead>>
{
    public override RecordRef? Subject => RecordKinds.Decision.Ref(DecisionId);
}

/// <param name="Level">The name of the level.</param>
public sealed record FindingRead(string Criterion, string Name, string Level, string Reasons);

internal sealed class GetFindingsHandler : IQueryHandler<GetFindings, ImmutableArray<FindingRead>>
{
    public async Task<Outcome<ImmutableArray<FindingRead>>> Handle(
        GetFindings query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var isPublic = await reading
            .Db.Set<Item>()
            .AnyAsync(i => i.Kind == RecordKinds.Decision && i.Id == query.DecisionId && i.IsPublic, cancel);
        var candidateId = await reading
            .Db.Set<Decision>()
            .Where(d =>
                isPublic
                && d.Id == query.DecisionId
                && d.Kind == DecideEndorsement.Kind
                && d.SubjectKind == RecordKinds.Candidate
            )
            .Select(d => (Guid?)d.SubjectId)
            .SingleOrDefaultAsync(cancel);
        if (candidateId is null)
        {
            return ImmutableArray<FindingRead>.Empty;
        }
        var candidate = await reading
            .Db.Set<Candidate>()
            .Include(c => c.Findings)
            .SingleAsync(c => c.Id == candidateId, cancel);
        var scales = reading.Reference.JudgementScales.Latest;
        return reading
            .Reference.EndorsementCriteria[candidate.CriteriaEdition]
            .SelectMany(
                c => candidate.Findings.Where(f => f.Criterion == c.Code),
                (c, f) =>
                    new FindingRead(
                        c.Code,
                        c.Name,
                        scales[c.Scale].Levels.First(l => l.Code == f.Level).Name,
                        f.Reasons
                    )
            )
            .ToImmutableArray();
    }
}
