using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>Everything that an employer has done with the toolkit.</summary>
public sealed record GetToolkit(Guid OrganisationId) : Query<ToolkitPage>
{
    public override RecordRef? Subject => RecordKinds.Organisation.Ref(OrganisationId);
}

/// <param name="Assessments">The latest first.</param>
/// <param name="Actions">Open ones first, by due date.</param>
public sealed record ToolkitPage(
    Guid OrganisationId,
    string Organisation,
    ImmutableArray<AssessmentLine> Assessments,
    ImmutableArray<DeploymentAction> Actions,
    ImmutableArray<RolePlan> Roles,
    ImmutableArray<CheckedTrainee> Trainees,
    ImmutableArray<DemandReturn> Demand
);

/// <param name="Rated">How many factors or elements have a level, of how many.</param>
/// <param name="Mean">The mean level; null while nothing is rated.</param>
public sealed record AssessmentLine(
    Guid Id,
    AssessmentForm Form,
    string Unit,
    DateTimeOffset BegunAt,
    DateTimeOffset? FinishedAt,
    int Rated,
    int Items,
    double? Mean
)
{
    public string Title => ToolkitWords.Title(Form, Unit);
}

internal sealed class GetToolkitHandler : IQueryHandler<GetToolkit, ToolkitPage>
{
    public async Task<Outcome<ToolkitPage>> Handle(GetToolkit query, Reading reading, CancellationToken cancel)
    {
        var id = query.OrganisationId;
        var organisation = await reading.Db.Set<Organisation>().SingleOrDefaultAsync(o => o.Id == id, cancel);
        if (organisation is null)
        {
            return new Refusal.NotFound();
        }
        var assessments = await reading
            .Db.Set<SelfAssessment>()
            .Include(a => a.Ratings)
            .Where(a => a.OrganisationId == id)
            .OrderByDescending(a => a.BegunAt)
            .ToListAsync(cancel);
        var actions = await reading
            .Db.Set<DeploymentAction>()
            .Where(a => a.OrganisationId == id)
            .OrderBy(a => a.State != ActionState.Open)
            .ThenBy(a => a.DueOn)
            .ToListAsync(cancel);
        var roles = await reading
            .Db.Set<RolePlan>()
            .Where(p => p.OrganisationId == id)
            .OrderBy(p => p.Title)
            .ToListAsync(cancel);
        var trainees = await reading.Db.Set<Trainee>().Where(t => t.OrganisationId == id).ToListAsync(cancel);
        var demand = await reading
            .Db.Set<DemandReturn>()
            .Include(r => r.Lines)
            .Where(r => r.OrganisationId == id)
            .OrderByDescending(r => r.Year)
            .ThenByDescending(r => r.Version)
            .ToListAsync(cancel);
        return new ToolkitPage(
            id,
            organisation.Name,
            [
                .. assessments.Select(a => new AssessmentLine(
                    a.Id,
                    a.Form,
                    a.Unit,
                    a.BegunAt,
                    a.FinishedAt,
                    a.Ratings.Count(r => r.Level is not null),
                    AssessmentTemplate.Of(reading.Reference, a.Form, a.Edition).Items.Length,
                    a.Ratings.Average(r => r.Level)
                )),
            ],
            [.. actions],
            [.. roles],
            SupervisionCheck
                .Of(
                    trainees,
                    reading.Reference.SupervisionRules.On(reading.Today)[0],
                    reading.Reference.Mpf.On(reading.Today)
                )
                .Trainees,
            [.. demand]
        );
    }
}
