using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.Mail;
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
    /// <summary>How many letters one transaction writes.</summary>
    public const int AtOnce = 200;

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
        var silent = await (
            from invitation in work.Db.Set<Invitation>()
            join registration in work.Db.Set<Registration>() on invitation.RegistrationId equals registration.Id
            where
                invitation.ExerciseId == exercise.Id
                && invitation.Mark != null
                && invitation.ReminderMark == null
                && !invitation.Answered
                && invitation.AskedAt <= longEnough
                && registration.ConfirmedAt != null
            orderby invitation.Id
            select new { invitation, registration }
        )
            .Take(AtOnce)
            .ToListAsync(cancel);
        if (silent.Count == 0)
        {
            return new Refusal.OutOfOrder("Nobody is left to be reminded.");
        }
        foreach (var next in silent)
        {
            var secret = work.NewLink(next.registration);
            next.invitation.Remind(RespondentSecret.InvitationMark(secret)!);
            await work.SendTo(next.registration.Address, Letter(exercise, next.registration, secret, work), cancel);
        }
        work.Log("invited-reminded", exercise.Ref, new { letters = silent.Count });
        return silent.Count;
    }

    private static Letter Letter(Exercise exercise, Registration to, string secret, Work work) =>
        new(
            $"invitation-reminder/{exercise.Id}",
            "You can still say what you think",
            to.Name,
            [
                $"We invited you to \u201c{exercise.Title}\u201d. It is open until {LondonWords.Say(exercise.ClosesAt!.Value)}.",
                "If you began to answer, go on by the link that you got when you saved. If you do not want to answer, you need do nothing: we do not write about it again.",
                $"To withdraw your registration at any time: {work.Site.AddressOf($"/get-involved/withdraw/{secret}")}",
            ],
            new LetterAction("Take part", $"/exercises/{exercise.Id}/invited/{secret}"),
            exercise.Ref,
            secret
        );
}
