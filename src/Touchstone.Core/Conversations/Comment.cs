namespace Touchstone.Core.Conversations;

/// <summary>What somebody says about a statement. It is read beside it and not voted on.</summary>
public sealed class Comment
{
    public const int Longest = 1_000;

    private Comment() { }

    internal Comment(Statement statement, long author, string text, ContributionState state, DateOnly postedOn)
    {
        ConversationId = statement.ConversationId;
        Statement = statement.Number;
        Author = author;
        Text = text.Trim();
        State = state;
        PostedOn = postedOn;
    }

    public long Number { get; private set; }
    public Guid ConversationId { get; private set; }
    public long Statement { get; private set; }
    public long Author { get; private set; }
    public string Text { get; private set; } = "";
    public ContributionState State { get; private set; }
    public string? Reason { get; private set; }
    public DateOnly PostedOn { get; private set; }
    public int Revision { get; private set; }

    internal void Edit(string text, ContributionState state)
    {
        Text = text.Trim();
        State = state;
        Reason = null;
        Revision++;
    }

    internal void Approve()
    {
        State = ContributionState.Shown;
        Reason = null;
        Revision++;
    }

    internal void Hide(string reason)
    {
        State = ContributionState.Hidden;
        Reason = reason;
        Revision++;
    }

    internal void Withdraw()
    {
        State = ContributionState.Withdrawn;
        Reason = null;
        Revision++;
    }

    /// <summary>Its statement lives on as another: it is read there.</summary>
    internal void MoveTo(long statement) => Statement = statement;
}
