using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>
/// An exercise: its documents, the groups with what is common and what is particular, and what rounds of rating came to.
/// Which organisation a statement is from is for programme staff; the others see their own documents.
/// </summary>
public sealed record GetExercise(Guid ExerciseId) : Query<ExercisePage>
{
    public override RecordRef? Subject => RecordKinds.PracticeExercise.Ref(ExerciseId);
}

/// <param name="Sources">All for programme staff; else those of the person's own organisations.</param>
/// <param name="Open">The round that is open; null when none is.</param>
public sealed record ExercisePage(
    PracticeExercise Exercise,
    ImmutableArray<SourceLine> Sources,
    ImmutableArray<GroupLine> Groups,
    ImmutableArray<RatingRound> Rounds,
    RatingRound? Open,
    int Organisations,
    bool IsStaff,
    bool CanRate
);

public sealed record SourceLine(
    Guid Id,
    string Title,
    string Organisation,
    SourceKind Kind,
    int Found,
    int Kept,
    int Dropped
);

/// <param name="Organisations">How many organisations say it.</param>
/// <param name="PillarCodes">What its statements were mapped to.</param>
/// <param name="Latest">What the last closed round came to; null without one or with too few ratings.</param>
/// <param name="Mine">What the person gave in the open round, or else in the last.</param>
public sealed record GroupLine(
    PracticeGroup Group,
    ImmutableArray<GroupMember> Members,
    int Organisations,
    ImmutableArray<string> PillarCodes,
    ImmutableArray<MappedCapability> Capabilities,
    RatingFigures? Latest,
    int? Mine
);

/// <param name="Organisation">For programme staff; else empty.</param>
public sealed record GroupMember(Guid Id, string Text, string Organisation);

internal sealed class GetExerciseHandler : IQueryHandler<GetExercise, ExercisePage>
{
    public async Task<Outcome<ExercisePage>> Handle(GetExercise query, Reading reading, CancellationToken cancel)
    {
        var isStaff = reading.Standing.Holds(Role.ProgrammeManager);
        if (!isStaff && !reading.Standing.IsFromPractice())
        {
            return new Refusal.NotAllowed();
        }
        var exercise = await reading
            .Db.Set<PracticeExercise>()
            .SingleOrDefaultAsync(e => e.Id == query.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        var sources = await reading
            .Db.Set<PracticeSource>()
            .Include(s => s.Statements)
            .Where(s => s.ExerciseId == exercise.Id)
            .OrderBy(s => s.AddedAt)
            .ToListAsync(cancel);
        var ids = sources.Select(s => s.OrganisationId).Distinct().ToArray();
        var names = await reading
            .Db.Set<Organisation>()
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        var groups = await reading.Db.Set<PracticeGroup>().Where(g => g.ExerciseId == exercise.Id).ToListAsync(cancel);
        var rounds = await reading
            .Db.Set<RatingRound>()
            .Where(r => r.ExerciseId == exercise.Id)
            .OrderBy(r => r.Number)
            .ToListAsync(cancel);
        var roundIds = rounds.ConvertAll(r => r.Id);
        var ratings = await reading
            .Db.Set<PriorityRating>()
            .Where(r => roundIds.Contains(r.RoundId))
            .ToListAsync(cancel);
        var closed = reading.Standing.InConflictOn(RecordKinds.Organisation);
        var mine = reading.Standing.HeldOn(RecordKinds.Organisation, Role.EmployerLead, Role.ProviderLead);
        var members = sources
            .SelectMany(s => s.Statements.Select(x => (Statement: x, s.OrganisationId)))
            .Where(x => x.Statement.GroupId is not null)
            .ToLookup(x => x.Statement.GroupId!.Value);
        var last = rounds.LastOrDefault(r => r.ClosedAt is not null);
        var open = rounds.Find(r => r.IsOpen(reading.Today));
        return new ExercisePage(
            exercise,
            [
                .. sources
                    .Where(s => !closed.Contains(s.OrganisationId) && (isStaff || mine.Contains(s.OrganisationId)))
                    .Select(s => new SourceLine(
                        s.Id,
                        s.Title,
                        names[s.OrganisationId],
                        s.Kind,
                        s.Statements.Count,
                        s.Statements.Count(x => x.State == StatementState.Kept),
                        s.Statements.Count(x => x.State == StatementState.Dropped)
                    )),
            ],
            [
                .. groups
                    .Select(Line)
                    .Where(l => !l.Members.IsEmpty)
                    .OrderByDescending(l => l.Organisations)
                    .ThenBy(l => l.Group.Name, StringComparer.OrdinalIgnoreCase),
            ],
            [.. rounds],
            open,
            sources
                .Where(s => s.Statements.Any(x => x.State == StatementState.Kept))
                .Select(s => s.OrganisationId)
                .Distinct()
                .Count(),
            isStaff,
            open is not null && reading.Standing.IsFromPractice()
        );

        GroupLine Line(PracticeGroup group)
        {
            var inside = members[group.Id].OrderBy(x => x.Statement.Text, StringComparer.Ordinal).ToList();
            return new GroupLine(
                group,
                [
                    .. inside.Select(x => new GroupMember(
                        x.Statement.Id,
                        x.Statement.Text,
                        isStaff ? names[x.OrganisationId] : ""
                    )),
                ],
                inside.Select(x => x.OrganisationId).Distinct().Count(),
                [
                    .. inside
                        .SelectMany(x => x.Statement.PillarCodes)
                        .Distinct()
                        .Order(Frameworks.Codes.CodeOrder.Instance),
                ],
                [.. inside.SelectMany(x => x.Statement.Capabilities).DistinctBy(c => c.Key)],
                last is null
                    ? null
                    : RatingFigures.Of([
                        .. ratings.Where(r => r.RoundId == last.Id && r.GroupId == group.Id).Select(r => r.Score),
                    ]),
                ratings
                    .Where(r => r.GroupId == group.Id && r.AccountId == reading.Actor.AccountId)
                    .OrderBy(r => roundIds.IndexOf(r.RoundId))
                    .LastOrDefault()
                    ?.Score
            );
        }
    }
}
