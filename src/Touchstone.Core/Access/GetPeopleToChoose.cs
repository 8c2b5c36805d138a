using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access;

/// <summary>The people and organisations that forms offer to choose from.</summary>
public sealed record GetPeopleToChoose : Query<PeopleToChoose>;

/// <param name="Panel">The members of the decision panel and its chair.</param>
/// <param name="Deciders">The panel, and the programme managers to whom it can delegate.</param>
public sealed record PeopleToChoose(
    ImmutableArray<Named> Organisations,
    ImmutableArray<Named> People,
    ImmutableArray<Named> Panel,
    ImmutableArray<Named> Deciders
);

public sealed record Named(Guid Id, string Name);

internal sealed class GetPeopleToChooseHandler : IQueryHandler<GetPeopleToChoose, PeopleToChoose>
{
    public async Task<Outcome<PeopleToChoose>> Handle(
        GetPeopleToChoose query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var organisations = await reading
            .Db.Set<Organisation>()
            .OrderBy(o => o.Name)
            .Select(o => new Named(o.Id, o.Name))
            .ToListAsync(cancel);
        var people = await reading
            .Db.Set<Account>()
            .Where(a => a.ClosedAt == null)
            .OrderBy(a => a.DisplayName)
            .Select(a => new Named(a.Id, a.DisplayName))
            .ToListAsync(cancel);
        var grants = await reading
            .Db.Set<Grant>()
            .Where(g =>
                g.Until == null
                && g.OnKind == null
                && (
                    g.Role == Role.DecisionPanelMember
                    || g.Role == Role.DecisionPanelChair
                    || g.Role == Role.ProgrammeManager
                )
            )
            .Select(g => new { g.AccountId, g.Role })
            .ToListAsync(cancel);
        var deciders = grants.Select(g => g.AccountId).ToHashSet();
        var panel = grants.Where(g => g.Role != Role.ProgrammeManager).Select(g => g.AccountId).ToHashSet();
        return new PeopleToChoose(
            [.. organisations],
            [.. people],
            [.. people.Where(p => panel.Contains(p.Id))],
            [.. people.Where(p => deciders.Contains(p.Id))]
        );
    }
}
