namespace Touchstone.Core.Engagement.Events;

/// <summary>The link of one letter to a booking. Only its hash is kept.</summary>
public sealed class BookingLink
{
    private BookingLink() { }

    internal BookingLink(byte[] hash, Guid bookingId)
    {
        Hash = hash;
        BookingId = bookingId;
    }

    public byte[] Hash { get; private set; } = [];
    public Guid BookingId { get; private set; }
}
