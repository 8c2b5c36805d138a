using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Events;

/// <summary>An event is not held: everybody who booked is told why, and it goes from their calendars.</summary>
public sealed record CancelEvent(Guid EventId, string Why) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Event.Ref(EventId);
}

internal sealed class CancelEventHandler : ICommandHandler<CancelEvent, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(CancelEvent command, Work work, CancellationToken cancel)
    {
        var held = await work.EventToChange(command.EventId, cancel);
        if (held is null)
        {
            return new Refusal.NotFound();
        }
        if (!held.TakesBookingsAt(work.Now))
        {
            return new Refusal.OutOfOrder("An event that has begun, or is not held, cannot be called off.");
        }
        var faults = new Faults().Text(command.Why, nameof(command.Why), "why it is not held", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        held.Cancel(command.Why.Trim(), work.Now);
        var booked = await work
            .Db.Set<Booking>()
            .Where(b => b.EventId == held.Id && b.State != BookingState.GivenUp && b.Address != null)
            .ToListAsync(cancel);
        foreach (var booking in booked)
        {
            await work.SendEnd(
                held,
                booking,
                "An event that you booked is not held",
                [
                    $"\u201c{held.Title}\u201d on {LondonWords.Say(held.StartsAt)} is not held. The reason: {held.CancelledWhy}",
                ],
                cancel
            );
        }
        work.Log("event-cancelled", held.Ref, null, held.CancelledWhy);
        return Nothing.Value;
    }
}
