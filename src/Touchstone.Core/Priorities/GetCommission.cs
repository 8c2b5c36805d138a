using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Priorities;

/// <summary>A commission as its lead and programme staff read it.</summary>
public sealed record GetCommission(Guid CommissionId) : Query<CommissionPage>
{
    public override RecordRef? Subject => RecordKinds.Commission.Ref(CommissionId);
}

public sealed record CommissionPage(Commission Commission, string Credential, string Organisation, string Lead);

internal sealed class GetCommissionHandler : IQueryHandler<GetCommission, CommissionPage>
{
    public async Task<Outcome<CommissionPage>> Handle(GetCommission query, Reading reading, CancellationToken cancel)
    {
        var found = await reading
            .Db.Set<Commission>()
            .Where(c => c.Id == query.CommissionId)
            .Select(c => new CommissionPage(
                c,
                reading.Db.Set<Credentials.Credential>().Where(x => x.Id == c.CredentialId).Select(x => x.Name).Single(),
                reading.Db.Set<Organisation>().Where(o => o.Id == c.OrganisationId).Select(o => o.Name).Single(),
                reading.Db.Set<Account>().Where(a => a.Id == c.LeadId).Select(a => a.DisplayName).Single()
            ))
            .SingleOrDefaultAsync(cancel);
        return found is null ? new Refusal.NotFound() : found;
    }
}

/// <summary>The people and organisations that forms of this area offer to choose from.</summary>
public sealed record GetPeopleToChoose : Query<PeopleToChoose>;

public sealed record PeopleToChoose(ImmutableArray<Choice> Organisations, ImmutableArray<Choice> People, ImmutableArray<Choice> Panel);

public sealed record Choice(Guid Id, string Name);

internal sealed class GetPeopleToChooseHandler : IQueryHandler<GetPeopleToChoose, PeopleToChoose>
{
    public async Task<Outcome<PeopleToChoose>> Handle(GetPeopleToChoose query, Reading reading, CancellationToken cancel)
    {
        var organisations = await reading
            .Db.Set<Organisation>()
            .OrderBy(o => o.Name)
            .Select(o => new Choice(o.Id, o.Name))
            .ToListAsync(cancel);
        var people = await reading
            .Db.Set<Account>()
            .Where(a => a.ClosedAt == null)
            .OrderBy(a => a.DisplayName)
            .Select(a => new Choice(a.Id, a.DisplayName))
            .ToListAsync(cancel);
        var panel = await reading
            .Db.Set<Grant>()
            .Where(g =>
                g.Until == null
                && g.OnKind == null
                && (g.Role == Role.DecisionPanelMember || g.Role == Role.DecisionPanelChair)
            )
            .Select(g => g.AccountId)
            .Distinct()
            .ToListAsync(cancel);
        return new PeopleToChoose([.. organisations], [.. people], [.. people.Where(p => panel.Contains(p.Id))]);
    }
}
