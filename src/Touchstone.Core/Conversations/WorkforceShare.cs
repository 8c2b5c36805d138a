namespace Touchstone.Core.Conversations;

/// <summary>How many people of the workforce are in one part of a segment: participation is compared with it.</summary>
public sealed class WorkforceShare
{
    private WorkforceShare() { }

    internal WorkforceShare(Guid conversationId, string segment, string part, int people)
    {
        ConversationId = conversationId;
        Segment = segment;
        Part = part;
        People = people;
    }

    public Guid ConversationId { get; private set; }

    /// <summary>One of <see cref="Gateway.GatewaySegments"/>.</summary>
    public string Segment { get; private set; } = "";

    /// <summary>Code in the list of the segment.</summary>
    public string Part { get; private set; } = "";
    public int People { get; private set; }
}
