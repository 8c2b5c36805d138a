using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Inviting;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Events;

/// <summary>Invites those who registered and whom the choice reaches to an event, nobody twice.</summary>
/// <returns>How many were written to.</returns>
public sealed record InviteToEvent(Guid EventId, InvitationChoice Choice) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Event.Ref(EventId);
}

internal sealed class InviteToEventHandler : ICommandHandler<InviteToEvent, int>
{
    /// <summary>More letters than this in one transaction would keep others waiting.</summary>
    private const int Most = 2_000;

    public async Task<Outcome<int>> Handle(InviteToEvent command, Work work, CancellationToken cancel)
    {
        var held = await work.Db.Set<Event>().SingleOrDefaultAsync(e => e.Id == command.EventId, cancel);
        if (held is null)
        {
            return new Refusal.NotFound();
        }
        if (!held.TakesBookingsAt(work.Now))
        {
            return new Refusal.OutOfOrder("People are invited to an event that is still to come.");
        }
        var exercise = await work.Db.Set<Exercise>().SingleAsync(e => e.Id == held.ExerciseId, cancel);
        var invited = work.Db.Set<EventInvitation>().Where(i => i.EventId == held.Id).Select(i => i.RegistrationId);
        var chosen = await command
            .Choice.Among(work.Db, exercise, work.Standing, invited)
            .OrderBy(r => r.Id)
            .Take(Most)
            .ToListAsync(cancel);
        if (chosen.Count == 0)
        {
            return InvitationChoice.NobodyIsLeft;
        }
        foreach (var registration in chosen)
        {
            var secret = work.NewLink(registration);
            work.Db.Add(new EventInvitation(held.Id, registration.Id, RegistrationSecret.Hash(secret)!, work.Now));
            await work.SendTo(registration.Address, Letter(held, registration, secret, work), cancel);
        }
        work.Log("people-invited-to-event", held.Ref, new { command.Choice, people = chosen.Count });
        return chosen.Count;
    }

    private static Letter Letter(Event held, Registration to, string secret, Work work) =>
        new(
            $"event-invitation/{held.Id}",
            held.Kind == EventKind.Webinar ? "You are invited to a webinar" : "You are invited to a roundtable",
            to.Name,
            [
                $"You registered to be involved. \u201c{held.Title}\u201d is held on {LondonWords.Say(held.StartsAt)}, UK time. {held.Venue}.",
                held.About,
                $"There are {held.Places} places, given in the order in which people ask.",
                RegistrationLetters.HowToWithdraw(work, secret),
            ],
            new LetterAction("Take a place", $"/events/{held.Id}/book?invitation={secret}"),
            held.Ref,
            secret
        );
}
