using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Inviting;

/// <summary>
/// Reminds, once, those who were invited some days ago, have not answered, and have a week or less left. Whether somebody
/// answered is all that is known.
/// </summary>
/// <returns>How many were written to; none when nobody is left to be.</returns>
public sealed record RemindInvited(Guid ExerciseId) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class RemindInvitedHandler : ICommandHandler<RemindInvited, int>
{
    public const int AtOnce = InvitationLetter.AtOnce;

    /// <summary>How long before the closing people are reminded.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromDays(7);

    private static readonly TimeSpan SinceInvited = TimeSpan.FromDays(3);

    public async Task<Outcome<int>> Handle(RemindInvited command, Work work, CancellationToken cancel)
    {
        var exercise = await work.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        if (!exercise.IsOpenAt(work.Now) || exercise.ClosesAt - work.Now > Before)
        {
            return new Refusal.OutOfOrder("People are reminded in the last week in which they can answer.");
        }
        var longEnough = work.Now - SinceInvited;
        var letters = await Letter(exercise)
            .WriteTo(
                i => i.Mark != null && i.ReminderMark == null && !i.Answered && i.AskedAt <= longEnough,
                exercise,
                work,
                cancel
            );
        if (letters == 0)
        {
            return new Refusal.OutOfOrder("Nobody is left to be reminded.");
        }
        work.Log("invited-reminded", exercise.Ref, new { letters });
        return letters;
    }

    private static InvitationLetter Letter(Exercise exercise) =>
        new(
            "invitation-reminder",
            "You can still say what you think",
            [
                $"We invited you to \u201c{exercise.Title}\u201d. It is open until {LondonWords.Say(exercise.ClosesAt!.Value)}.",
                "If you began to answer, go on by the link that you got when you saved. If you do not want to answer, you need do nothing: we do not write about it again.",
            ],
            (invitation, mark) => invitation.Remind(mark)
        );
}
