using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>All collections, the latest first, and the returns that the person answers for.</summary>
public sealed record GetBaselines : Query<BaselineList>;

public sealed record BaselineList(ImmutableArray<BaselineLine> Baselines, ImmutableArray<OwnReturn> Mine, bool CanOpen);

public sealed record BaselineLine(
    Guid Id,
    string Title,
    DateOnly AsAt,
    DateTimeOffset ClosesAt,
    BaselinePhase Phase,
    int Asked,
    int SignedOff
);

/// <summary>A return of an organisation that the person leads on.</summary>
public sealed record OwnReturn(
    Guid Id,
    string Organisation,
    string Round,
    ReturnSource Source,
    ReturnState State,
    DateTimeOffset ClosesAt
);

internal sealed class GetBaselinesHandler : IQueryHandler<GetBaselines, BaselineList>
{
    public async Task<Outcome<BaselineList>> Handle(GetBaselines query, Reading reading, CancellationToken cancel)
    {
        var rounds = await reading
            .Db.Set<BaselineRound>()
            .OrderByDescending(r => r.AsAt)
            .Select(r => new
            {
                Round = r,
                Asked = reading.Db.Set<BaselineReturn>().Count(a => a.RoundId == r.Id),
                Signed = reading.Db.Set<BaselineReturn>().Count(a => a.RoundId == r.Id && a.SignedId != null),
            })
            .ToListAsync(cancel);
        var leads = reading.Standing.HeldOn(RecordKinds.Organisation, ReturnLeads.Roles).ToArray();
        var mine = await (
            from asked in reading.Db.Set<BaselineReturn>()
            join round in reading.Db.Set<BaselineRound>() on asked.RoundId equals round.Id
            join organisation in reading.Db.Set<Organisation>() on asked.OrganisationId equals organisation.Id
            where leads.Contains(asked.OrganisationId)
            orderby round.AsAt descending, organisation.Name, asked.Source
            select new
            {
                Asked = asked,
                Round = round,
                organisation.Name,
            }
        ).ToListAsync(cancel);
        return new BaselineList(
            [
                .. rounds.Select(r => new BaselineLine(
                    r.Round.Id,
                    r.Round.Title,
                    r.Round.AsAt,
                    r.Round.ClosesAt,
                    r.Round.PhaseAt(reading.Now),
                    r.Asked,
                    r.Signed
                )),
            ],
            [
                .. mine.Select(m => new OwnReturn(
                    m.Asked.Id,
                    m.Name,
                    m.Round.Title,
                    m.Asked.Source,
                    m.Asked.State,
                    m.Round.ClosesAt
                )),
            ],
            reading.Standing.Holds(Role.ProgrammeManager)
        );
    }
}
