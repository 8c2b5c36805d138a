using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Events;

/// <summary>Reminds everybody who has a place, once for each time at which the event was to begin.</summary>
/// <returns>How many were written to.</returns>
public sealed record RemindAttenders(Guid EventId, DateTimeOffset StartsAt) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Event.Ref(EventId);
}

internal sealed class RemindAttendersHandler : ICommandHandler<RemindAttenders, int>
{
    public async Task<Outcome<int>> Handle(RemindAttenders command, Work work, CancellationToken cancel)
    {
        var held = await work.EventToChange(command.EventId, cancel);
        if (held is null)
        {
            return new Refusal.NotFound();
        }
        if (held.StartsAt != command.StartsAt || !held.TakesBookingsAt(work.Now))
        {
            return new Refusal.OutOfOrder("The event was moved, was called off or has begun.");
        }
        var placed = await work
            .Db.Set<Booking>()
            .Where(b => b.EventId == held.Id && b.State == BookingState.Placed && b.Address != null)
            .ToListAsync(cancel);
        foreach (var booking in placed)
        {
            await work.SendReminder(held, booking, cancel);
        }
        work.Log("attenders-reminded", held.Ref, new { people = placed.Count });
        return placed.Count;
    }
}

/// <summary>Asks for the reminder of an event, and for the erasure of those who came, at the times that follow from when it is held.</summary>
internal static class Reminding
{
    private static readonly TimeSpan Before = TimeSpan.FromDays(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public static async Task AskToRemind(this Work work, Event held, CancellationToken cancel)
    {
        await work.Enqueue(
            RemindOfEventJob.JobKind,
            new RemindOfEventJob.Payload(held.Id, held.StartsAt, Erase: false),
            cancel,
            $"{held.Id}/{held.StartsAt:O}",
            held.StartsAt - Before
        );
        await work.Enqueue(
            RemindOfEventJob.JobKind,
            new RemindOfEventJob.Payload(held.Id, held.StartsAt, Erase: true),
            cancel,
            $"{held.Id}/{held.EndsAt:O}/erase",
            held.EndsAt + Kept
        );
    }
}
