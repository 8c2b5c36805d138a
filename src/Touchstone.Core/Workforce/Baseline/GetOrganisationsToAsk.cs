using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>Organisations that a collection can ask and has not asked yet.</summary>
public sealed record GetOrganisationsToAsk(Guid RoundId) : Query<ImmutableArray<OrganisationToAsk>>
{
    public override RecordRef? Subject => RecordKinds.BaselineRound.Ref(RoundId);
}

public sealed record OrganisationToAsk(Guid Id, string Name, string Kind);

internal sealed class GetOrganisationsToAskHandler
    : IQueryHandler<GetOrganisationsToAsk, ImmutableArray<OrganisationToAsk>>
{
    public async Task<Outcome<ImmutableArray<OrganisationToAsk>>> Handle(
        GetOrganisationsToAsk query,
        Reading reading,
        CancellationToken cancel
    )
    {
        if (!await reading.Db.Set<BaselineRound>().AnyAsync(r => r.Id == query.RoundId, cancel))
        {
            return new Refusal.NotFound();
        }
        var organisations = await reading
            .Db.Set<Organisation>()
            .Where(o =>
                !reading.Db.Set<BaselineReturn>().Any(r => r.RoundId == query.RoundId && r.OrganisationId == o.Id)
            )
            .OrderBy(o => o.Name)
            .Select(o => new OrganisationToAsk(o.Id, o.Name, o.Kind))
            .ToListAsync(cancel);
        return Outcome<ImmutableArray<OrganisationToAsk>>.Done([
            .. organisations.Where(o => !AskForReturnsHandler.SourcesOf(o.Kind).IsEmpty),
        ]);
    }
}
