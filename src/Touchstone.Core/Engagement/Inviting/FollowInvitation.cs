using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Inviting;

/// <summary>Where the link of an invitation leads: the exercise, and its questionnaires under the invited person's own secret.</summary>
public sealed record FollowInvitation(Guid ExerciseId, string Secret) : Query<FollowedInvitation>;

public sealed record FollowedInvitation(
    string Title,
    ExerciseState State,
    ImmutableArray<QuestionnaireLine> Questionnaires
);

internal sealed class FollowInvitationHandler : IQueryHandler<FollowInvitation, FollowedInvitation>
{
    public async Task<Outcome<FollowedInvitation>> Handle(
        FollowInvitation query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var mark = RespondentSecret.InvitationMark(query.Secret);
        var exercise =
            mark is not null
            && await reading
                .Db.Set<Invitation>()
                .AnyAsync(i => (i.Mark == mark || i.ReminderMark == mark) && i.ExerciseId == query.ExerciseId, cancel)
                ? await reading
                    .Db.Set<Exercise>()
                    .SingleOrDefaultAsync(e => e.Id == query.ExerciseId && e.AnnouncedAt != null, cancel)
                : null;
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        var questionnaires = await reading
            .Db.Set<Questionnaire>()
            .Where(q => q.ExerciseId == exercise.Id && q.PublishedId != null)
            .OrderBy(q => q.BegunAt)
            .ToListAsync(cancel);
        return new FollowedInvitation(
            exercise.Title,
            exercise.StateAt(reading.Now),
            [.. questionnaires.Select(q => new QuestionnaireLine(q.Id, q.Title, q.Form.Questions.Count(), true))]
        );
    }
}
