namespace Touchstone.Core.Conversations;

/// <summary>Something that people agree or disagree with: an idea of one of them, or of the organisers. At most 280 characters.</summary>
public sealed class Statement
{
    /// <summary>How long a statement may be: one thought, that can be read at a glance.</summary>
    public const int Longest = 280;

    private Statement() { }

    internal Statement(
        Challenge challenge,
        StatementOrigin origin,
        long? author,
        string text,
        ContributionState state,
        DateOnly postedOn
    )
    {
        ConversationId = challenge.ConversationId;
        ChallengeId = challenge.Id;
        Origin = origin;
        Author = author;
        Text = text.Trim();
        State = state;
        PostedOn = postedOn;
    }

    /// <summary>Its number, which grows.</summary>
    public long Number { get; private set; }
    public Guid ConversationId { get; private set; }
    public Guid ChallengeId { get; private set; }

    /// <summary>The participant whose idea it is; nobody where the organisers put it in.</summary>
    public long? Author { get; private set; }
    public StatementOrigin Origin { get; private set; }
    public string Text { get; private set; } = "";
    public ContributionState State { get; private set; }

    /// <summary>Code of the reason why it is hidden.</summary>
    public string? Reason { get; private set; }

    /// <summary>The statement that it was merged into or reworded as.</summary>
    public long? LivesOnAs { get; private set; }
    public DateOnly PostedOn { get; private set; }
    public int Revision { get; private set; }

    /// <summary>People can vote on it.</summary>
    public bool IsOpen => State == ContributionState.Shown && LivesOnAs is null;

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

    internal void LiveOnAs(long other)
    {
        LivesOnAs = other;
        Revision++;
    }
}
