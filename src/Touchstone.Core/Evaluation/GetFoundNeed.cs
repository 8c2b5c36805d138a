using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Priorities;
using Touchstone.Core.Record;

namespace Touchstone.Core.Evaluation;

/// <summary>A need that an evaluation found, and the priority rounds that could take it up.</summary>
public sealed record GetFoundNeed(Guid NeedId) : Query<FoundNeedPage>
{
    public override RecordRef? Subject => RecordKinds.FoundNeed.Ref(NeedId);
}

/// <param name="Proposal">The reference of the proposal that it became.</param>
public sealed record FoundNeedPage(
    FoundNeed Need,
    string Evaluation,
    string? Proposal,
    ImmutableArray<Named> OpenRounds
);

internal sealed class GetFoundNeedHandler : IQueryHandler<GetFoundNeed, FoundNeedPage>
{
    public async Task<Outcome<FoundNeedPage>> Handle(GetFoundNeed query, Reading reading, CancellationToken cancel)
    {
        var need = await reading.Db.Set<FoundNeed>().SingleOrDefaultAsync(n => n.Id == query.NeedId, cancel);
        if (need is null)
        {
            return new Refusal.NotFound();
        }
        var evaluation = await reading
            .Db.Set<EvaluationReport>()
            .Where(r => r.Id == need.EvaluationId)
            .Select(r => r.Title)
            .SingleAsync(cancel);
        var proposal = await reading
            .Db.Set<Proposal>()
            .Where(p => p.Id == need.ProposalId)
            .Select(p => p.Reference)
            .SingleOrDefaultAsync(cancel);
        var rounds = await reading.Db.Set<PriorityRound>().OrderBy(r => r.ClosesAt).ToListAsync(cancel);
        return new FoundNeedPage(
            need,
            evaluation,
            proposal,
            [.. rounds.Where(r => r.TakesProposals(reading.Now)).Select(r => new Named(r.Id, r.Title))]
        );
    }
}
