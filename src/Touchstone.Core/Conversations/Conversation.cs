using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations;

/// <summary>
/// A conversation with everybody whom it concerns: for some weeks, under a few challenges, people say what they think, comment
/// on each other's ideas and vote. It opens and closes to the second.
/// </summary>
public sealed class Conversation
{
    private Conversation() { }

    internal Conversation(ConversationText text, DateTimeOffset opensAt, DateTimeOffset closesAt, int eraseAfterDays)
    {
        Id = Guid.CreateVersion7();
        Take(text, eraseAfterDays);
        OpensAt = opensAt;
        ClosesAt = closesAt;
    }

    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>What it is for, and what becomes of it.</summary>
    public string Aims { get; private set; } = "";

    /// <summary>What moderators hide and what they leave, as everybody reads it.</summary>
    public string Policy { get; private set; } = "";
    public DateTimeOffset OpensAt { get; private set; }

    /// <summary>The first instant at which nothing is taken any more.</summary>
    public DateTimeOffset ClosesAt { get; private set; }

    /// <summary>When it was first shown to the public.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>How many days after the closing the answers of the gateway are erased.</summary>
    public int EraseAfterDays { get; private set; }

    /// <summary>When they were.</summary>
    public DateTimeOffset? GatewayErasedAt { get; private set; }

    /// <summary>Where the figures come from that participation is compared with; empty while there are none.</summary>
    public string WorkforceSource { get; private set; } = "";
    public int Revision { get; private set; }

    /// <summary>How many issues of news were written to those who left an address.</summary>
    public int NewsIssue { get; private set; }

    /// <summary>When the last was.</summary>
    public DateOnly? NewsOn { get; private set; }

    /// <summary>The newest statement of which it told.</summary>
    public long NewsUpTo { get; private set; }

    /// <summary>It told that the conversation is over; none follows.</summary>
    public bool NewsFinal { get; private set; }
    public RecordRef Ref => RecordKinds.Conversation.Ref(Id);

    public ConversationPhase PhaseAt(DateTimeOffset now) =>
        PublishedAt is null ? ConversationPhase.Draft
        : now < OpensAt ? ConversationPhase.Coming
        : now < ClosesAt ? ConversationPhase.Open
        : ConversationPhase.Closed;

    internal void Revise(ConversationText text, int eraseAfterDays)
    {
        Take(text, eraseAfterDays);
        Revision++;
    }

    /// <summary>Before it is public, its time is nobody's business but the organisers'.</summary>
    internal void Schedule(DateTimeOffset opensAt, DateTimeOffset closesAt) =>
        (OpensAt, ClosesAt) = (opensAt, closesAt);

    internal void Publish(DateTimeOffset now)
    {
        PublishedAt ??= now;
        Revision++;
    }

    internal void MoveClosing(DateTimeOffset to)
    {
        ClosesAt = to;
        Revision++;
    }

    internal void CompareWith(string workforceSource)
    {
        WorkforceSource = workforceSource;
        Revision++;
    }

    internal void WriteNews(DateOnly on, long upTo, bool isFinal)
    {
        NewsIssue++;
        (NewsOn, NewsUpTo, NewsFinal) = (on, upTo, isFinal);
    }

    internal void GatewayErased(DateTimeOffset now) => GatewayErasedAt ??= now;

    private void Take(ConversationText text, int eraseAfterDays)
    {
        Title = text.Title.Trim();
        Aims = text.Aims.Trim();
        Policy = text.Policy.Trim();
        EraseAfterDays = eraseAfterDays;
    }
}
