namespace Touchstone.Core.Conversations.Picture;

/// <summary>The picture of a conversation as it was last painted.</summary>
public sealed class PaintedPicture
{
    private PaintedPicture() { }

    internal PaintedPicture(Guid conversationId, DateTimeOffset paintedAt, OpinionPicture content)
    {
        ConversationId = conversationId;
        PaintedAt = paintedAt;
        Content = content;
    }

    public Guid ConversationId { get; private set; }
    public DateTimeOffset PaintedAt { get; private set; }
    public OpinionPicture Content { get; private set; } = null!;

    internal void Paint(OpinionPicture content, DateTimeOffset at) => (Content, PaintedAt) = (content, at);
}
