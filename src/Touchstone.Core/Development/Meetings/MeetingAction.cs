namespace Touchstone.Core.Development.Meetings;

/// <summary>Something that a meeting asked one person to do.</summary>
public sealed class MeetingAction
{
    private MeetingAction() { }

    internal MeetingAction(Guid meetingId, string text, Guid ownerId, DateOnly dueOn)
    {
        Id = Guid.CreateVersion7();
        MeetingId = meetingId;
        Text = text;
        OwnerId = ownerId;
        DueOn = dueOn;
    }

    public Guid Id { get; private set; }
    public Guid MeetingId { get; private set; }
    public string Text { get; private set; } = "";
    public Guid OwnerId { get; private set; }
    public DateOnly DueOn { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    internal void Done(DateTimeOffset at) => DoneAt ??= at;
}
