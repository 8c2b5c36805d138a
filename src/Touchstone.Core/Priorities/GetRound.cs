using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Provenance;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Priorities;

/// <summary>The public page of a round: its purpose, dates and criteria, and the areas that were put on the priority list.</summary>
public sealed record GetRound(Guid RoundId) : Query<RoundPage>
{
    public override RecordRef? Subject => RecordKinds.PriorityRound.Ref(RoundId);
}

/// <param name="Prioritised">The areas on the priority list, in order of priority, with their credentials.</param>
/// <param name="InformedBy">What was taken into account when it opened, such as the demand of employers.</param>
/// <param name="CanManage">True for those who rank proposals and close the round.</param>
/// <param name="CanSeeProposals">True for those who may read the proposals themselves.</param>
public sealed record RoundPage(
    Guid Id,
    string Title,
    string Purpose,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    RoundPhase Phase,
    string CriteriaEdition,
    ImmutableArray<Criterion> Criteria,
    int Proposals,
    ImmutableArray<PrioritisedArea> Prioritised,
    ImmutableArray<Informing> InformedBy,
    int Revision,
    bool CanManage,
    bool CanSeeProposals
);

/// <summary>A public record that was taken into account when the round opened.</summary>
public sealed record Informing(string Title, string Path);

public sealed record PrioritisedArea(int Rank, string Area, Guid CredentialId);

internal sealed class GetRoundHandler : IQueryHandler<GetRound, RoundPage>
{
    public async Task<Outcome<RoundPage>> Handle(GetRound query, Reading reading, CancellationToken cancel)
    {
        var round = await reading.Db.Set<PriorityRound>().SingleOrDefaultAsync(r => r.Id == query.RoundId, cancel);
        if (round is null)
        {
            return new Refusal.NotFound();
        }
        var proposals = await reading
            .Db.Set<Proposal>()
            .Where(p => p.RoundId == round.Id)
            .Select(p => new
            {
                p.Rank,
                p.Area,
                p.CredentialId,
            })
            .ToListAsync(cancel);
        var informing = await reading
            .Db.Set<Link>()
            .Where(l =>
                l.FromKind == RecordKinds.PriorityRound && l.FromId == round.Id && l.Relation == Relation.InformedBy
            )
            .Join(
                reading.Db.Set<Item>().Where(i => i.IsPublic),
                l => new { Kind = l.ToKind, Id = l.ToId },
                i => new { i.Kind, i.Id },
                (l, i) => i
            )
            .OrderBy(i => i.Title)
            .ToListAsync(cancel);
        return new RoundPage(
            round.Id,
            round.Title,
            round.Purpose,
            round.OpensAt,
            round.ClosesAt,
            round.PhaseAt(reading.Now),
            round.CriteriaEdition,
            [.. reading.Reference.GatewayCriteria[round.CriteriaEdition]],
            proposals.Count,
            [
                .. proposals
                    .Where(p => p.CredentialId is not null)
                    .OrderBy(p => p.Rank)
                    .Select(p => new PrioritisedArea(p.Rank!.Value, p.Area, p.CredentialId!.Value)),
            ],
            [.. informing.Select(i => new Informing(i.Title, i.Kind.PathOf(i.Id)))],
            round.Revision,
            reading.Standing.Holds(Role.ProgrammeManager),
            reading.Standing.HoldsAny(
                Role.ProgrammeManager,
                Role.DecisionPanelMember,
                Role.DecisionPanelChair,
                Role.GatewayAssessor
            )
        );
    }
}
