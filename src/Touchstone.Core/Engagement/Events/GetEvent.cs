using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Events;

/// <summary>An event as everybody reads it: never who comes, and never how to join.</summary>
/// <param name="Invitation">The secret of an invitation, which fills in the form.</param>
public sealed record GetEvent(Guid EventId, string? Invitation = null) : Query<EventPage>
{
    public override RecordRef? Subject => RecordKinds.Event.Ref(EventId);
}

/// <param name="IsInvited">Whether the link that led here is an invitation to it.</param>
/// <param name="Name">The name of whoever was invited, for the form.</param>
/// <param name="Address">Their address.</param>
public sealed record EventPage(
    Guid Id,
    Guid ExerciseId,
    string Exercise,
    EventKind Kind,
    string Title,
    string About,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Venue,
    int Places,
    int Free,
    bool IsByInvitation,
    bool TakesBookings,
    bool IsOver,
    string? CancelledWhy,
    string? Notes,
    bool IsInvited,
    string Name,
    string Address
);

internal sealed class GetEventHandler : IQueryHandler<GetEvent, EventPage>
{
    public async Task<Outcome<EventPage>> Handle(GetEvent query, Reading reading, CancellationToken cancel)
    {
        var held = await reading.Db.Set<Event>().SingleOrDefaultAsync(e => e.Id == query.EventId, cancel);
        if (held is null)
        {
            return new Refusal.NotFound();
        }
        var exercise = await reading.Db.Set<Exercise>().SingleAsync(e => e.Id == held.ExerciseId, cancel);
        var invited = await InvitedBy(held.Id, query.Invitation, reading, cancel);
        return new EventPage(
            held.Id,
            exercise.Id,
            exercise.Title,
            held.Kind,
            held.Title,
            held.About,
            held.StartsAt,
            held.EndsAt,
            held.Venue,
            held.Places,
            held.Free,
            held.IsByInvitation,
            held.TakesBookingsAt(reading.Now),
            held.EndsAt < reading.Now,
            held.CancelledWhy,
            held.NotesPublicAt is null ? null : held.Notes,
            invited is not null,
            invited?.Name ?? "",
            invited?.Address ?? ""
        );
    }

    private static async Task<Registration?> InvitedBy(
        Guid eventId,
        string? secret,
        Reading reading,
        CancellationToken cancel
    ) =>
        secret is not null && RegistrationSecret.Hash(secret) is { } hash
            ? await (
                from invitation in reading.Db.Set<EventInvitation>()
                join registration in reading.Db.Set<Registration>() on invitation.RegistrationId equals registration.Id
                where invitation.EventId == eventId && invitation.Mark == hash
                select registration
            ).SingleOrDefaultAsync(cancel)
            : null;
}
