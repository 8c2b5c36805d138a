using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Events;

/// <summary>Notes who of those with a place came.</summary>
/// <param name="Came">The bookings of those who did.</param>
public sealed record NoteAttendance(Guid EventId, ImmutableArray<Guid> Came) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Event.Ref(EventId);
}

internal sealed class NoteAttendanceHandler : ICommandHandler<NoteAttendance, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(NoteAttendance command, Work work, CancellationToken cancel)
    {
        var held = await work.EventToChange(command.EventId, cancel);
        if (held is null)
        {
            return new Refusal.NotFound();
        }
        if (held.IsCancelled || work.Now < held.StartsAt)
        {
            return new Refusal.OutOfOrder("Who came can be noted once the event has begun.");
        }
        var placed = await work
            .Db.Set<Booking>()
            .Where(b => b.EventId == held.Id && b.State == BookingState.Placed)
            .ToListAsync(cancel);
        foreach (var booking in placed)
        {
            booking.NoteAttendance(command.Came.Contains(booking.Id));
        }
        held.NoteAttendance(work.Now);
        work.Log("attendance-noted", held.Ref, new { came = placed.Count(b => b.Came == true), placed = placed.Count });
        return Nothing.Value;
    }
}
