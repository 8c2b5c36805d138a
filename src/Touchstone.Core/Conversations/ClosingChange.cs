namespace Touchstone.Core.Conversations;

/// <summary>The closing of a conversation was moved, and why.</summary>
public sealed class ClosingChange
{
    private ClosingChange() { }

    internal ClosingChange(
        Guid conversationId,
        DateTimeOffset fromInstant,
        DateTimeOffset toInstant,
        string reason,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        ConversationId = conversationId;
        FromInstant = fromInstant;
        ToInstant = toInstant;
        Reason = reason;
        At = at;
    }

    public Guid Id { get; private set; }
    public Guid ConversationId { get; private set; }
    public DateTimeOffset FromInstant { get; private set; }
    public DateTimeOffset ToInstant { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}
