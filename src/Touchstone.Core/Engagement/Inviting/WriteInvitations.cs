using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Inviting;

/// <summary>Writes the next letters of those that have been asked for and not been written.</summary>
/// <returns>How many were written; none when all are.</returns>
public sealed record WriteInvitations(Guid ExerciseId) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class WriteInvitationsHandler : ICommandHandler<WriteInvitations, int>
{
    public const int AtOnce = InvitationLetter.AtOnce;

    public async Task<Outcome<int>> Handle(WriteInvitations command, Work work, CancellationToken cancel)
    {
        var exercise = await work.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        if (exercise.StateAt(work.Now) is not (ExerciseState.Announced or ExerciseState.Open))
        {
            return new Refusal.OutOfOrder("The exercise has ended.");
        }
        var letters = await Letter(exercise, work.Now).WriteTo(i => i.Mark == null, exercise, work, cancel);
        work.Log("invitations-written", exercise.Ref, new { letters });
        return letters;
    }

    private static InvitationLetter Letter(Exercise exercise, DateTimeOffset now) =>
        new(
            "invitation",
            "You are invited to say what you think",
            [
                $"You registered to be involved. \u201c{exercise.Title}\u201d {When(exercise, now)}.",
                exercise.Summary,
                "The link below is yours: by it one answer is taken. We learn whether you answered, so that we do not remind you, and not what you said.",
            ],
            (invitation, mark) => invitation.Write(mark)
        );

    private static string When(Exercise exercise, DateTimeOffset now) =>
        exercise.IsOpenAt(now)
            ? $"is open until {LondonWords.Say(exercise.ClosesAt!.Value)}"
            : $"opens on {LondonWords.Say(exercise.OpensAt!.Value)} and closes on {LondonWords.Say(exercise.ClosesAt!.Value)}";
}
