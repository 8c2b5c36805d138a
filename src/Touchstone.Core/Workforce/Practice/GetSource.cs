using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>A document from practice with its statements and what each may be mapped to.</summary>
public sealed record GetSource(Guid SourceId) : Query<SourcePage>
{
    public override RecordRef? Subject => RecordKinds.PracticeSource.Ref(SourceId);
}

public sealed record SourcePage(
    PracticeSource Source,
    string Organisation,
    string Exercise,
    ImmutableArray<SuggestedStatement> Statements
);

public sealed record SuggestedStatement(PracticeStatement Statement, Suggestions Suggestions);

internal sealed class GetSourceHandler(IPublishedSpecifications specifications) : IQueryHandler<GetSource, SourcePage>
{
    public async Task<Outcome<SourcePage>> Handle(GetSource query, Reading reading, CancellationToken cancel)
    {
        var source = await reading
            .Db.Set<PracticeSource>()
            .Include(s => s.Statements)
            .SingleOrDefaultAsync(s => s.Id == query.SourceId, cancel);
        if (source is null)
        {
            return new Refusal.NotFound();
        }
        var exercise = await reading.Db.Set<PracticeExercise>().SingleAsync(e => e.Id == source.ExerciseId, cancel);
        var organisation = await reading.Db.Set<Organisation>().SingleAsync(o => o.Id == source.OrganisationId, cancel);
        var suggesting = new Suggesting(
            reading.Reference.Mpf[exercise.FrameworkEdition],
            await specifications.All(reading.Db, cancel)
        );
        return new SourcePage(
            source,
            organisation.Name,
            exercise.Title,
            [.. source.Statements.OrderBy(s => s.Place).Select(s => new SuggestedStatement(s, suggesting.For(s.Text)))]
        );
    }
}
