namespace Touchstone.Core.Conversations.Moderating;

/// <summary>Something that a moderator did, as everybody can read it: not by whom, and not whose contribution it was.</summary>
public sealed class Moderation
{
    private Moderation() { }

    internal Moderation(
        Guid conversationId,
        ModerationAct act,
        long? statement,
        long? comment,
        string reason,
        string note,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        ConversationId = conversationId;
        Act = act;
        Statement = statement;
        Comment = comment;
        Reason = reason;
        Note = note.Trim();
        At = at;
    }

    public Guid Id { get; private set; }
    public Guid ConversationId { get; private set; }
    public ModerationAct Act { get; private set; }
    public long? Statement { get; private set; }
    public long? Comment { get; private set; }

    /// <summary>Code in the reference list of reasons.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What the moderator adds for everybody to read.</summary>
    public string Note { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}
