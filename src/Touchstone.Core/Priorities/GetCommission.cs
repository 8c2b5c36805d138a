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
                reading
                    .Db.Set<Credentials.Credential>()
                    .Where(x => x.Id == c.CredentialId)
                    .Select(x => x.Name)
                    .Single(),
                reading.Db.Set<Organisation>().Where(o => o.Id == c.OrganisationId).Select(o => o.Name).Single(),
                reading.Db.Set<Account>().Where(a => a.Id == c.LeadId).Select(a => a.DisplayName).Single()
            ))
            .SingleOrDefaultAsync(cancel);
        return found is null ? new Refusal.NotFound() : found;
    }
}
