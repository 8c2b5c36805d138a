using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Events;

/// <summary>Somebody does not come, or leaves the queue: whoever has waited longest gets the place.</summary>
public sealed record GiveUpPlace(string Secret) : Command<Nothing>;

internal sealed class GiveUpPlaceHandler : ICommandHandler<GiveUpPlace, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(GiveUpPlace command, Work work, CancellationToken cancel)
    {
        if (await work.Db.BookingOf(command.Secret, cancel) is not { } found)
        {
            return new Refusal.NotFound();
        }
        // The event first, always: two that lock in the same order never wait for each other.
        var held = (await work.EventToChange(found.EventId, cancel))!;
        await work.Db.Entry(found).ReloadAsync(cancel);
        if (found.State == BookingState.GivenUp)
        {
            return new Refusal.OutOfOrder("You have given it up already.");
        }
        if (!held.TakesBookingsAt(work.Now))
        {
            return new Refusal.OutOfOrder("This event has begun or is not held; there is nothing to give up.");
        }
        var hadPlace = found.State == BookingState.Placed;
        found.GiveUp();
        await work.SendEnd(
            held,
            found,
            hadPlace ? "You have given up your place" : "You have left the waiting list",
            [
                hadPlace
                    ? $"Your place at \u201c{held.Title}\u201d goes to somebody else. Thank you for telling us."
                    : $"You are no longer on the waiting list of \u201c{held.Title}\u201d.",
            ],
            cancel
        );
        if (hadPlace)
        {
            held.FreePlace();
            await work.GiveFreePlaces(held, cancel);
        }
        work.Log("place-given-up", held.Ref);
        return Nothing.Value;
    }
}
