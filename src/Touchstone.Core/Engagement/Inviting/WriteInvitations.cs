using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.Mail;
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
    /// <summary>How many letters one transaction writes.</summary>
    public const int AtOnce = 200;

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
        var waiting = await (
            from invitation in work.Db.Set<Invitation>()
            join registration in work.Db.Set<Registration>() on invitation.RegistrationId equals registration.Id
            where invitation.ExerciseId == exercise.Id && invitation.Mark == null && registration.ConfirmedAt != null
            orderby invitation.Id
            select new { invitation, registration }
        )
            .Take(AtOnce)
            .ToListAsync(cancel);
        foreach (var next in waiting)
        {
            // One secret for both links of the letter: to take part, and to withdraw the registration.
            var secret = work.NewLink(next.registration);
            next.invitation.Write(RespondentSecret.InvitationMark(secret)!);
            await work.SendTo(next.registration.Address, Letter(exercise, next.registration, secret, work), cancel);
        }
        work.Log("invitations-written", exercise.Ref, new { letters = waiting.Count });
        return waiting.Count;
    }

    private static Letter Letter(Exercise exercise, Registration to, string secret, Work work) =>
        new(
            $"invitation/{exercise.Id}",
            "You are invited to say what you think",
            to.Name,
            [
                $"You registered to be involved. \u201c{exercise.Title}\u201d {When(exercise, work.Now)}.",
                exercise.Summary,
                "The link below is yours: by it one answer is taken. We learn whether you answered, so that we do not remind you, and not what you said.",
                $"To withdraw your registration at any time: {work.Site.AddressOf($"/get-involved/withdraw/{secret}")}",
            ],
            new LetterAction("Take part", $"/exercises/{exercise.Id}/invited/{secret}"),
            exercise.Ref,
            secret
        );

    private static string When(Exercise exercise, DateTimeOffset now) =>
        exercise.IsOpenAt(now)
            ? $"is open until {LondonWords.Say(exercise.ClosesAt!.Value)}"
            : $"opens on {LondonWords.Say(exercise.OpensAt!.Value)} and closes on {LondonWords.Say(exercise.ClosesAt!.Value)}";
}
