namespace Touchstone.Core.Conversations.Moderating;

/// <summary>What is written to the author of a contribution. Whoever writes it does not learn who reads it.</summary>
public sealed class AuthorMessage
{
    private AuthorMessage() { }

    internal AuthorMessage(
        Guid conversationId,
        long author,
        long? statement,
        long? comment,
        string text,
        DateOnly sentOn
    )
    {
        Id = Guid.CreateVersion7();
        ConversationId = conversationId;
        Author = author;
        Statement = statement;
        Comment = comment;
        Text = text.Trim();
        SentOn = sentOn;
    }

    public Guid Id { get; private set; }
    public Guid ConversationId { get; private set; }
    public long Author { get; private set; }
    public long? Statement { get; private set; }
    public long? Comment { get; private set; }
    public string Text { get; private set; } = "";
    public DateOnly SentOn { get; private set; }
}
