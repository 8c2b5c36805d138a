using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Inviting;

/// <summary>How many people a choice would reach, before anybody is written to.</summary>
public sealed record GetInvitable(Guid ExerciseId, InvitationChoice Choice) : Query<Invitable>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

/// <param name="Chosen">People chosen who have not been invited yet.</param>
public sealed record Invitable(string Title, ExerciseState State, bool HasCredential, int Chosen, int Invited);

internal sealed class GetInvitableHandler : IQueryHandler<GetInvitable, Invitable>
{
    public async Task<Outcome<Invitable>> Handle(GetInvitable query, Reading reading, CancellationToken cancel)
    {
        var exercise = await reading.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == query.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        var invited = reading
            .Db.Set<Invitation>()
            .Where(i => i.ExerciseId == exercise.Id)
            .Select(i => i.RegistrationId);
        return new Invitable(
            exercise.Title,
            exercise.StateAt(reading.Now),
            exercise.CredentialId is not null,
            await query.Choice.Among(reading.Db, exercise, reading.Standing, invited).CountAsync(cancel),
            await invited.CountAsync(cancel)
        );
    }
}
