using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Priorities;

/// <summary>A commission, which is public: who is to develop what, and by when.</summary>
public sealed record GetCommission(Guid CommissionId) : Query<CommissionPage>
{
    public override RecordRef? Subject => RecordKinds.Commission.Ref(CommissionId);
}

/// <param name="Lead">The name of the person who leads, for those who work with them.</param>
public sealed record CommissionPage(Commission Commission, string Credential, string Organisation, string? Lead);

internal sealed class GetCommissionHandler : IQueryHandler<GetCommission, CommissionPage>
{
    public async Task<Outcome<CommissionPage>> Handle(GetCommission query, Reading reading, CancellationToken cancel)
    {
        var chain = await Gate.ChainOf(reading.Db, query.Subject!.Value, cancel);
        var inside =
            reading.Standing.Holds(Role.ProgrammeManager, chain) || reading.Standing.Holds(Role.Developer, chain);
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
                inside
                    ? reading.Db.Set<Account>().Where(a => a.Id == c.LeadId).Select(a => a.DisplayName).Single()
                    : null
            ))
            .SingleOrDefaultAsync(cancel);
        return found is null ? new Refusal.NotFound() : found;
    }
}
