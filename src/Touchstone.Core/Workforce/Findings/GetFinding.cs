using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Provenance;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>One finding at its permanent address.</summary>
public sealed record GetFinding(Guid FindingId) : Query<FindingPage>
{
    public override RecordRef? Subject => RecordKinds.WorkforceFinding.Ref(FindingId);
}

/// <param name="Later">The finding that supersedes it, where this person may read that one.</param>
/// <param name="CitedBy">Public records that cite it.</param>
public sealed record FindingPage(
    WorkforceFinding Finding,
    string Round,
    DateOnly AsAt,
    int SmallestCell,
    Guid? Later,
    ImmutableArray<Citation> CitedBy
);

public sealed record Citation(RecordRef Record, string Title);

internal sealed class GetFindingHandler : IQueryHandler<GetFinding, FindingPage>
{
    public async Task<Outcome<FindingPage>> Handle(GetFinding query, Reading reading, CancellationToken cancel)
    {
        var finding = await reading
            .Db.Set<WorkforceFinding>()
            .SingleOrDefaultAsync(f => f.Id == query.FindingId, cancel);
        if (finding is null || (finding.PublishedAt is null && !GetFindingsHandler.SeesAll(reading.Standing)))
        {
            return new Refusal.NotFound();
        }
        var seesAll = GetFindingsHandler.SeesAll(reading.Standing);
        var later = await reading
            .Db.Set<WorkforceFinding>()
            .Where(f => f.Id == finding.SupersededBy && (seesAll || f.PublishedAt != null))
            .Select(f => (Guid?)f.Id)
            .SingleOrDefaultAsync(cancel);
        var round = await reading.Db.Set<BaselineRound>().SingleAsync(r => r.Id == finding.RoundId, cancel);
        var kind = RecordKinds.WorkforceFinding;
        var cited = await (
            from link in reading.Db.Set<Link>()
            join item in reading.Db.Set<Item>() on link.FromId equals item.Id
            where
                link.ToKind == kind && link.ToId == finding.Id && link.Relation == Relation.InformedBy && item.IsPublic
            orderby item.Title
            select item
        ).ToListAsync(cancel);
        return new FindingPage(
            finding,
            round.Title,
            round.AsAt,
            round.SmallestCell,
            later,
            [.. cited.Select(i => new Citation(i.Record, i.Title))]
        );
    }
}
