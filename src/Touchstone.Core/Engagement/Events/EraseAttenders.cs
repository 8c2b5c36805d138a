using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Events;

/// <summary>Erases who booked an event that is long over. How many came stays.</summary>
public sealed record EraseAttenders(Guid EventId) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Event.Ref(EventId);
}

internal sealed class EraseAttendersHandler : ICommandHandler<EraseAttenders, int>
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public async Task<Outcome<int>> Handle(EraseAttenders command, Work work, CancellationToken cancel)
    {
        var held = await work.EventToChange(command.EventId, cancel);
        if (held is null)
        {
            return new Refusal.NotFound();
        }
        if (work.Now < held.EndsAt + Kept)
        {
            return new Refusal.OutOfOrder("The event was moved; its bookings are still needed.");
        }
        var bookings = await work
            .Db.Set<Booking>()
            .Where(b => b.EventId == held.Id && b.Address != null)
            .ToListAsync(cancel);
        var ids = bookings.ConvertAll(b => b.Id);
        await work.Db.Set<BookingLink>().Where(l => ids.Contains(l.BookingId)).ExecuteDeleteAsync(cancel);
        foreach (var booking in bookings)
        {
            booking.Erase();
        }
        work.Log("attenders-erased", held.Ref, new { bookings = bookings.Count });
        return bookings.Count;
    }
}
