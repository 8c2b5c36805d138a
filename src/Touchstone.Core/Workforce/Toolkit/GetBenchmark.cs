using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>
/// Sets an employer's latest finished self-assessment beside those of organisations of the same kind. There is one group to
/// compare with and no other: two groups that overlap could be taken from one another.
/// </summary>
public sealed record GetBenchmark(Guid OrganisationId, AssessmentForm Form) : Query<BenchmarkPage>
{
    public override RecordRef? Subject => RecordKinds.Organisation.Ref(OrganisationId);
}

public sealed record BenchmarkPage(
    Guid OrganisationId,
    string Organisation,
    string Kind,
    AssessmentForm Form,
    AssessmentTemplate Template,
    Benchmark Benchmark
);

internal sealed class GetBenchmarkHandler : IQueryHandler<GetBenchmark, BenchmarkPage>
{
    public async Task<Outcome<BenchmarkPage>> Handle(GetBenchmark query, Reading reading, CancellationToken cancel)
    {
        var organisation = await reading
            .Db.Set<Organisation>()
            .SingleOrDefaultAsync(o => o.Id == query.OrganisationId, cancel);
        // Departments and trainees are not compared: what they are called means something in one organisation only.
        if (organisation is null || query.Form is AssessmentForm.Department or AssessmentForm.People)
        {
            return new Refusal.NotFound();
        }
        var edition = AssessmentTemplate.EditionOn(reading.Reference, query.Form, reading.Today);
        var finished = await reading
            .Db.Set<SelfAssessment>()
            .Include(a => a.Ratings)
            .Where(a => a.Form == query.Form && a.Edition == edition && a.FinishedAt != null)
            .Join(
                reading.Db.Set<Organisation>().Where(o => o.Kind == organisation.Kind),
                a => a.OrganisationId,
                o => o.Id,
                (a, o) => a
            )
            .ToListAsync(cancel);
        var own = finished.Where(a => a.OrganisationId == organisation.Id).MaxBy(a => a.FinishedAt);
        var released = BenchmarkRelease.Of(finished, reading.Today);
        var template = AssessmentTemplate.Of(reading.Reference, query.Form, edition);
        return new BenchmarkPage(
            organisation.Id,
            organisation.Name,
            reading.Reference.OrganisationKinds.On(reading.Today).NameOf(organisation.Kind),
            query.Form,
            template,
            Benchmark.Of(
                template,
                own is null ? [] : Levels(own),
                [.. released.Where(r => r.Key != organisation.Id).Select(r => Levels(r.Value))]
            )
        );
    }

    private static Dictionary<string, int> Levels(SelfAssessment assessment) =>
        assessment.Ratings.Where(r => r.Level is not null).ToDictionary(r => r.Item, r => r.Level!.Value);
}
