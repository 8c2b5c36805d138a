using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>The supervision planner of an employer, checked against the rule in force.</summary>
public sealed record GetSupervision(Guid OrganisationId) : Query<SupervisionPage>
{
    public override RecordRef? Subject => RecordKinds.Organisation.Ref(OrganisationId);
}

public sealed record SupervisionPage(
    Guid OrganisationId,
    string Organisation,
    SupervisionRule Rule,
    ImmutableArray<Pillar> Pillars,
    SupervisionCheck Check
);

internal sealed class GetSupervisionHandler : IQueryHandler<GetSupervision, SupervisionPage>
{
    public async Task<Outcome<SupervisionPage>> Handle(GetSupervision query, Reading reading, CancellationToken cancel)
    {
        var organisation = await reading
            .Db.Set<Organisation>()
            .SingleOrDefaultAsync(o => o.Id == query.OrganisationId, cancel);
        if (organisation is null)
        {
            return new Refusal.NotFound();
        }
        var trainees = await reading
            .Db.Set<Trainee>()
            .Where(t => t.OrganisationId == organisation.Id)
            .ToListAsync(cancel);
        var rule = reading.Reference.SupervisionRules.On(reading.Today)[0];
        var pillars = reading.Reference.Mpf.On(reading.Today);
        return new SupervisionPage(
            organisation.Id,
            organisation.Name,
            rule,
            [.. pillars],
            SupervisionCheck.Of(trainees, rule, pillars)
        );
    }
}
