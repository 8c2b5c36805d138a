using Touchstone.Core.Access;

namespace Touchstone.Core.Engagement.Events;

/// <summary>Somebody's place at an event, or their turn in the queue for one. They need no account; the link of the letter is theirs.</summary>
public sealed class Booking
{
    private Booking() { }

    internal Booking(Guid eventId, string name, string address, string needs, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        EventId = eventId;
        Name = name;
        Address = address;
        NormalisedAddress = Account.Normalise(address);
        Needs = needs;
        AskedAt = at;
        State = BookingState.Waiting;
    }

    public Guid Id { get; private set; }
    public Guid EventId { get; private set; }

    /// <summary>Null once it has been erased.</summary>
    public string? Name { get; private set; }
    public string? Address { get; private set; }
    public string? NormalisedAddress { get; private set; }

    /// <summary>What they need to take part: captions, an interpreter, step-free access.</summary>
    public string Needs { get; private set; } = "";
    public BookingState State { get; private set; }

    /// <summary>Grows with every message to their calendar.</summary>
    public int Sequence { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset? PlacedAt { get; private set; }

    /// <summary>Whether they came; null while nobody has noted it.</summary>
    public bool? Came { get; private set; }

    internal void Place(DateTimeOffset at)
    {
        State = BookingState.Placed;
        PlacedAt = at;
    }

    internal void GiveUp() => State = BookingState.GivenUp;

    internal int NextSequence() => ++Sequence;

    internal void NoteAttendance(bool came) => Came = came;

    internal void Erase()
    {
        Name = null;
        Address = null;
        NormalisedAddress = null;
        Needs = "";
    }
}
