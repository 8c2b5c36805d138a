using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>A self-assessment, with what was said last time and the actions that came of it.</summary>
public sealed record GetSelfAssessment(Guid AssessmentId) : Query<SelfAssessmentPage>
{
    public override RecordRef? Subject => RecordKinds.SelfAssessment.Ref(AssessmentId);
}

/// <param name="Before">The last finished one of the same kind and unit before this, to see what has changed.</param>
public sealed record SelfAssessmentPage(
    SelfAssessment Assessment,
    string Organisation,
    AssessmentTemplate Template,
    SelfAssessment? Before,
    ImmutableArray<DeploymentAction> Actions
)
{
    public SelfRating? Of(string item) => Assessment.Ratings.FirstOrDefault(r => r.Item == item);

    public int Rated => Assessment.Ratings.Count(r => r.Level is not null);

    /// <summary>The mean of the levels; null until something is rated.</summary>
    public double? Mean => Assessment.Ratings.Average(r => r.Level);
}

internal sealed class GetSelfAssessmentHandler : IQueryHandler<GetSelfAssessment, SelfAssessmentPage>
{
    public async Task<Outcome<SelfAssessmentPage>> Handle(
        GetSelfAssessment query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var assessment = await reading
            .Db.Set<SelfAssessment>()
            .Include(a => a.Ratings)
            .SingleOrDefaultAsync(a => a.Id == query.AssessmentId, cancel);
        if (assessment is null)
        {
            return new Refusal.NotFound();
        }
        var unit = assessment.Unit.ToLowerInvariant();
        var before = await reading
            .Db.Set<SelfAssessment>()
            .Include(a => a.Ratings)
            .Where(a =>
                a.OrganisationId == assessment.OrganisationId
                && a.Form == assessment.Form
                && a.Unit.ToLower() == unit
                && a.FinishedAt != null
                && a.BegunAt < assessment.BegunAt
            )
            .OrderByDescending(a => a.BegunAt)
            .FirstOrDefaultAsync(cancel);
        var actions = await reading
            .Db.Set<DeploymentAction>()
            .Where(a => a.AssessmentId == assessment.Id)
            .OrderBy(a => a.DueOn)
            .ToListAsync(cancel);
        return new SelfAssessmentPage(
            assessment,
            await reading
                .Db.Set<Organisation>()
                .Where(o => o.Id == assessment.OrganisationId)
                .Select(o => o.Name)
                .SingleAsync(cancel),
            AssessmentTemplate.Of(reading.Reference, assessment.Form, assessment.Edition),
            before,
            [.. actions]
        );
    }
}
