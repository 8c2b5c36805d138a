using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>
/// Employers and how far they are with the toolkit, for the faculty of a region. It has levels and counts; what an
/// organisation wrote as evidence, and whom it named, stays with the organisation.
/// </summary>
public sealed record GetRegion(string? Region = null) : Query<RegionPage>;

/// <param name="Regions">The regions that the person may choose from.</param>
public sealed record RegionPage(ImmutableArray<RegionChoice> Regions, ImmutableArray<RegionLine> Lines);

public sealed record RegionChoice(string Code, string Name);

/// <param name="Readiness">The mean level of the latest finished readiness of the organisation, 1 to 4; null without one.</param>
/// <param name="Maturity">The mean level of the latest finished governance, 0 to 5; null without one.</param>
/// <param name="Target">The mean target that goes with it.</param>
/// <param name="Gaps">Trainees whose planned supervision lacks something.</param>
/// <param name="DemandYear">The latest year for which a demand return stands.</param>
public sealed record RegionLine(
    Guid OrganisationId,
    string Organisation,
    string Kind,
    string Region,
    double? Readiness,
    double? Maturity,
    double? Target,
    DateTimeOffset? LastFinishedAt,
    int OpenActions,
    int OverdueActions,
    int Trainees,
    int Gaps,
    int? DemandYear
);

internal sealed class GetRegionHandler : IQueryHandler<GetRegion, RegionPage>
{
    private static readonly string[] Employing = ["employer", "training-hub"];

    public async Task<Outcome<RegionPage>> Handle(GetRegion query, Reading reading, CancellationToken cancel)
    {
        var mine = await reading.RegionsOf(cancel);
        var all = reading.Reference.Regions.On(reading.Today);
        var closed = reading.Standing.InConflictOn(RecordKinds.Organisation);
        var employers = (
            await reading
                .Db.Set<Organisation>()
                .Where(o => Employing.Contains(o.Kind))
                .Where(o => string.IsNullOrEmpty(query.Region) || o.Region == query.Region)
                .OrderBy(o => o.Name)
                .ToListAsync(cancel)
        )
            .Where(o => !closed.Contains(o.Id) && (mine is null || (o.Region is not null && mine.Contains(o.Region))))
            .ToList();
        var ids = employers.ConvertAll(o => o.Id);
        var finished = (
            await reading
                .Db.Set<SelfAssessment>()
                .Include(a => a.Ratings)
                .Where(a => ids.Contains(a.OrganisationId) && a.FinishedAt != null)
                .ToListAsync(cancel)
        ).ToLookup(a => a.OrganisationId);
        var actions = (
            await reading
                .Db.Set<DeploymentAction>()
                .Where(a => ids.Contains(a.OrganisationId) && a.State == ActionState.Open)
                .ToListAsync(cancel)
        ).ToLookup(a => a.OrganisationId);
        var trainees = (
            await reading.Db.Set<Trainee>().Where(t => ids.Contains(t.OrganisationId)).ToListAsync(cancel)
        ).ToLookup(t => t.OrganisationId);
        var demand = await reading
            .Db.Set<DemandReturn>()
            .Where(r => ids.Contains(r.OrganisationId) && r.State == DemandState.Submitted)
            .GroupBy(r => r.OrganisationId)
            .Select(g => new { g.Key, Year = g.Max(r => r.Year) })
            .ToDictionaryAsync(g => g.Key, g => g.Year, cancel);
        var rule = reading.Reference.SupervisionRules.On(reading.Today)[0];
        var pillars = reading.Reference.Mpf.On(reading.Today);
        var kinds = reading.Reference.OrganisationKinds.On(reading.Today);
        return new RegionPage(
            [.. all.Where(r => mine is null || mine.Contains(r.Code)).Select(r => new RegionChoice(r.Code, r.Name))],
            [.. employers.Select(Line)]
        );

        RegionLine Line(Organisation employer)
        {
            var readiness = Latest(employer.Id, AssessmentForm.Organisation);
            var governance = Latest(employer.Id, AssessmentForm.Governance);
            var supervision = SupervisionCheck.Of(trainees[employer.Id], rule, pillars).Trainees;
            return new RegionLine(
                employer.Id,
                employer.Name,
                kinds.NameOf(employer.Kind),
                employer.Region is { } region ? all.NameOf(region) : "",
                readiness?.Ratings.Average(r => r.Level),
                governance?.Ratings.Average(r => r.Level),
                governance?.Ratings.Average(r => r.Target),
                finished[employer.Id].Max(a => a.FinishedAt),
                actions[employer.Id].Count(),
                actions[employer.Id].Count(a => a.IsOverdue(reading.Today)),
                supervision.Length,
                supervision.Count(t => !t.Missing.IsEmpty),
                demand.TryGetValue(employer.Id, out var year) ? year : null
            );
        }

        SelfAssessment? Latest(Guid employer, AssessmentForm form) =>
            finished[employer].Where(a => a.Form == form).MaxBy(a => a.FinishedAt);
    }
}
