using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>The exercises on capabilities from practice: none for those who neither take part nor are programme staff.</summary>
public sealed record GetExercises : Query<ExerciseList>;

/// <param name="Mine">Organisations for which the person may bring documents.</param>
public sealed record ExerciseList(ImmutableArray<ExerciseLine> Lines, ImmutableArray<Named> Mine, bool CanOpen);

public sealed record ExerciseLine(Guid Id, string Title, DateTimeOffset OpenedAt, int Sources, int Kept, int Groups);

internal sealed class GetExercisesHandler : IQueryHandler<GetExercises, ExerciseList>
{
    public async Task<Outcome<ExerciseList>> Handle(GetExercises query, Reading reading, CancellationToken cancel)
    {
        var isStaff = reading.Standing.Holds(Role.ProgrammeManager);
        var takesPart = isStaff || reading.Standing.IsFromPractice();
        var db = reading.Db;
        var lines = await db.Set<PracticeExercise>()
            .Where(_ => takesPart)
            .OrderByDescending(e => e.OpenedAt)
            .Select(e => new ExerciseLine(
                e.Id,
                e.Title,
                e.OpenedAt,
                db.Set<PracticeSource>().Count(s => s.ExerciseId == e.Id),
                db.Set<PracticeSource>()
                    .Where(s => s.ExerciseId == e.Id)
                    .SelectMany(s => s.Statements)
                    .Count(x => x.State == StatementState.Kept),
                db.Set<PracticeGroup>().Count(g => g.ExerciseId == e.Id)
            ))
            .ToListAsync(cancel);
        var organisations = reading
            .Standing.HeldOn(RecordKinds.Organisation, Role.EmployerLead, Role.ProviderLead)
            .ToArray();
        var mine = await db.Set<Organisation>()
            .Where(o => organisations.Contains(o.Id))
            .OrderBy(o => o.Name)
            .Select(o => new Named(o.Id, o.Name))
            .ToListAsync(cancel);
        return new ExerciseList([.. lines], [.. mine], isStaff);
    }
}
