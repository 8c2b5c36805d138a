using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Core.Workforce.Findings.Titles;

/// <summary>The roles of a collection with the titles they go by, for those who confirm them or take them apart.</summary>
public sealed record GetRoles(Guid RoundId) : Query<RoleList>
{
    public override RecordRef? Subject => RecordKinds.BaselineRound.Ref(RoundId);
}

public sealed record RoleList(Guid RoundId, string Round, ImmutableArray<RoleLine> Roles, bool CanDecide);

public sealed record RoleLine(
    Guid Id,
    string Name,
    string Why,
    bool IsConfirmed,
    ImmutableArray<string> Titles,
    int Revision
);

internal sealed class GetRolesHandler : IQueryHandler<GetRoles, RoleList>
{
    public async Task<Outcome<RoleList>> Handle(GetRoles query, Reading reading, CancellationToken cancel)
    {
        var round = await reading.Db.Set<BaselineRound>().SingleOrDefaultAsync(r => r.Id == query.RoundId, cancel);
        if (round is null)
        {
            return new Refusal.NotFound();
        }
        var clusters = await reading.Db.Set<TitleCluster>().Where(c => c.RoundId == round.Id).ToListAsync(cancel);
        var titles = (
            await reading.Db.Set<ClusteredTitle>().Where(t => t.RoundId == round.Id).ToListAsync(cancel)
        ).ToLookup(t => t.ClusterId, t => t.Title);
        return new RoleList(
            round.Id,
            round.Title,
            [
                .. clusters
                    .Select(c => new RoleLine(
                        c.Id,
                        c.Name,
                        c.Why,
                        c.IsConfirmed,
                        [.. titles[c.Id].Order(StringComparer.OrdinalIgnoreCase)],
                        c.Revision
                    ))
                    .Where(r => !r.Titles.IsEmpty)
                    // What needs a look first: proposals of several titles.
                    .OrderBy(r => r.IsConfirmed)
                    .ThenByDescending(r => r.Titles.Length)
                    .ThenBy(r => r.Name, StringComparer.OrdinalIgnoreCase),
            ],
            reading.Standing.HoldsAny(Role.ProgrammeManager, Role.Evaluator)
        );
    }
}
