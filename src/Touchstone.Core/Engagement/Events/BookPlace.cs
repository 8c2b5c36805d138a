using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Events;

/// <summary>
/// Takes a place at an event, or a turn in the queue when there is none. The answer is the same whether the address had a
/// place already or not; the letter says it, so that the form tells nobody who comes.
/// </summary>
/// <param name="Invitation">The secret of an invitation; needed for an event by invitation.</param>
/// <param name="Needs">What they need to take part.</param>
public sealed record BookPlace(Guid EventId, string Name, string Address, string Needs, string? Invitation)
    : Command<Nothing>
{
    /// <summary>Those who book at the same moment queue here, so that one after the other is counted.</summary>
    public override RecordRef? Subject => RecordKinds.Event.Ref(EventId);
}

internal sealed class BookPlaceHandler : ICommandHandler<BookPlace, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(BookPlace command, Work work, CancellationToken cancel)
    {
        var held = await work.EventToChange(command.EventId, cancel);
        if (held is null)
        {
            return new Refusal.NotFound();
        }
        if (!held.TakesBookingsAt(work.Now))
        {
            return new Refusal.OutOfOrder(
                held.IsCancelled
                    ? "This event is not held any more."
                    : "This event has begun. Places can no longer be booked."
            );
        }
        if (held.IsByInvitation && !await work.Db.IsInvited(held.Id, command.Invitation, cancel))
        {
            return new Refusal.OutOfOrder(
                "This event is by invitation. Use the link of your invitation to book a place."
            );
        }
        var faults = new Faults()
            .Text(command.Name, nameof(command.Name), "your name", 100)
            .Address(command.Address, nameof(command.Address), "your e-mail address")
            .Optional(command.Needs, nameof(command.Needs), "what you need", 1_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var normal = Account.Normalise(command.Address);
        var booking = await work
            .Db.Set<Booking>()
            .SingleOrDefaultAsync(
                b => b.EventId == held.Id && b.NormalisedAddress == normal && b.State != BookingState.GivenUp,
                cancel
            );
        var isNew = booking is null;
        if (booking is null)
        {
            booking = new Booking(held.Id, command.Name.Trim(), command.Address.Trim(), command.Needs.Trim(), work.Now);
            work.Db.Add(booking);
            if (held.TakePlace())
            {
                booking.Place(work.Now);
            }
        }
        if (booking.State == BookingState.Placed)
        {
            await work.SendPlace(
                held,
                booking,
                isNew ? "You have a place." : "You have a place already; here are the details again.",
                cancel
            );
        }
        else
        {
            await work.SendTurn(held, booking, cancel);
        }
        work.Log("place-asked", held.Ref);
        return Nothing.Value;
    }
}
