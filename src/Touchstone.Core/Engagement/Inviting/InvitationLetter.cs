using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Inviting;

/// <summary>A letter to people who are invited to an exercise. What leads to the answering, and how to leave, stands in each.</summary>
/// <param name="Occasion">Nobody gets two letters for one.</param>
/// <param name="Written">Keeps the mark of the secret that stands in the letter.</param>
internal sealed record InvitationLetter(
    string Occasion,
    string Subject,
    ImmutableArray<string> Said,
    Action<Invitation, byte[]> Written
)
{
    /// <summary>How many letters one transaction writes.</summary>
    public const int AtOnce = 200;

    /// <summary>Writes to the next of those who were invited and of whom this is true.</summary>
    /// <returns>How many were written to.</returns>
    public async Task<int> WriteTo(
        Expression<Func<Invitation, bool>> whom,
        Exercise exercise,
        Work work,
        CancellationToken cancel
    )
    {
        var next = await (
            from invitation in work.Db.Set<Invitation>().Where(whom)
            join registration in work.Db.Set<Registration>() on invitation.RegistrationId equals registration.Id
            where invitation.ExerciseId == exercise.Id && registration.ConfirmedAt != null
            orderby invitation.Id
            select new { invitation, registration }
        )
            .Take(AtOnce)
            .ToListAsync(cancel);
        foreach (var to in next)
        {
            // One secret for both links of the letter: to take part, and to withdraw the registration.
            var secret = work.NewLink(to.registration);
            Written(to.invitation, RespondentSecret.InvitationMark(secret)!);
            await work.SendTo(to.registration.Address, Letter(exercise, to.registration, secret, work), cancel);
        }
        return next.Count;
    }

    private Letter Letter(Exercise exercise, Registration to, string secret, Work work) =>
        new(
            $"{Occasion}/{exercise.Id}",
            Subject,
            to.Name,
            [.. Said, RegistrationLetters.HowToWithdraw(work, secret)],
            new LetterAction("Take part", $"/exercises/{exercise.Id}/invited/{secret}"),
            exercise.Ref,
            secret
        );
}
