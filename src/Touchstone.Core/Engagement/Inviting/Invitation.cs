namespace Touchstone.Core.Engagement.Inviting;

/// <summary>
/// Somebody who registered was asked to take part in an exercise: once, whoever asks. It says whether they answered, so that
/// they are not reminded, and nothing of what they said: answers know no invitation.
/// </summary>
public sealed class Invitation
{
    private Invitation() { }

    internal Invitation(Guid exerciseId, Guid registrationId, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        ExerciseId = exerciseId;
        RegistrationId = registrationId;
        AskedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid ExerciseId { get; private set; }

    /// <summary>Goes with the registration when it is withdrawn.</summary>
    public Guid RegistrationId { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Names the secret in the letter, once it has been written.</summary>
    public byte[]? Mark { get; private set; }

    /// <summary>Names the secret in the reminder, once that has been written.</summary>
    public byte[]? ReminderMark { get; private set; }

    /// <summary>Without a time, which could be matched with other times.</summary>
    public bool Answered { get; private set; }

    internal void Write(byte[] mark) => Mark = mark;

    internal void Remind(byte[] mark) => ReminderMark = mark;
}
