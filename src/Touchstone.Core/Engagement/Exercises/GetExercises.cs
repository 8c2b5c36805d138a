using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>The exercises that have been announced, for everybody: what is open now, what comes, and what came of the others.</summary>
/// <param name="Find">Words in the title, the summary or the name of the credential.</param>
public sealed record GetExercises(string? Find = null, ExerciseState? State = null)
    : Query<ImmutableArray<ExerciseLine>>;

public sealed record ExerciseLine(
    Guid Id,
    string Title,
    string Summary,
    Guid? CredentialId,
    string? Credential,
    ExerciseState State,
    DateTimeOffset? OpensAt,
    DateTimeOffset? ClosesAt,
    bool HasResults
);

internal sealed class GetExercisesHandler : IQueryHandler<GetExercises, ImmutableArray<ExerciseLine>>
{
    public async Task<Outcome<ImmutableArray<ExerciseLine>>> Handle(
        GetExercises query,
        Reading reading,
        CancellationToken cancel
    ) =>
        (await Lines(reading, query.Find, e => e.AnnouncedAt != null, cancel))
            .Where(l => query.State is null || l.State == query.State)
            .ToImmutableArray();

    /// <summary>Open ones first, those that close soonest at the top; then what comes; then what is over, the latest first.</summary>
    internal static async Task<IEnumerable<ExerciseLine>> Lines(
        Reading reading,
        string? find,
        System.Linq.Expressions.Expression<Func<Exercise, bool>> which,
        CancellationToken cancel
    )
    {
        var lines =
            from exercise in reading.Db.Set<Exercise>().Where(which)
            join credential in reading.Db.Set<Credential>() on exercise.CredentialId equals credential.Id into named
            from credential in named.DefaultIfEmpty()
            select new { exercise, Credential = credential == null ? null : credential.Name };
        if (!string.IsNullOrWhiteSpace(find))
        {
            var words = $"%{Like.Escape(find.Trim())}%";
            lines = lines.Where(l =>
                EF.Functions.ILike(l.exercise.Title, words)
                || EF.Functions.ILike(l.exercise.Summary, words)
                || EF.Functions.ILike(l.Credential ?? "", words)
            );
        }
        var found = await lines.ToListAsync(cancel);
        return found
            .Select(l => new ExerciseLine(
                l.exercise.Id,
                l.exercise.Title,
                l.exercise.Summary,
                l.exercise.CredentialId,
                l.Credential,
                l.exercise.StateAt(reading.Now),
                l.exercise.OpensAt,
                l.exercise.ClosesAt,
                l.exercise.ResultsPublicAt is not null
            ))
            .OrderBy(l => Order(l.State))
            .ThenBy(l =>
                l.State switch
                {
                    ExerciseState.Open => (l.ClosesAt!.Value - reading.Now).Ticks,
                    ExerciseState.Announced => (l.OpensAt!.Value - reading.Now).Ticks,
                    _ => (reading.Now - (l.ClosesAt ?? reading.Now)).Ticks,
                }
            );
    }

    private static int Order(ExerciseState state) =>
        state switch
        {
            ExerciseState.Open => 0,
            ExerciseState.Announced => 1,
            ExerciseState.Draft => 2,
            _ => 3,
        };
}
