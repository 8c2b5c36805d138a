namespace Touchstone.Core.Engagement.Events;

/// <summary>Somebody who registered was invited to an event, once.</summary>
public sealed class EventInvitation
{
    private EventInvitation() { }

    internal EventInvitation(Guid eventId, Guid registrationId, byte[] mark, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        EventId = eventId;
        RegistrationId = registrationId;
        Mark = mark;
        AskedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid EventId { get; private set; }
    public Guid RegistrationId { get; private set; }

    /// <summary>Hash of the secret in the link.</summary>
    public byte[] Mark { get; private set; } = [];
    public DateTimeOffset AskedAt { get; private set; }
}
