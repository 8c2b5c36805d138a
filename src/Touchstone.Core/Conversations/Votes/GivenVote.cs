namespace Touchstone.Core.Conversations.Votes;

/// <summary>A vote as it was given.</summary>
public sealed class GivenVote
{
    private GivenVote() { }

    /// <summary>Grows with every vote; of one person's votes on a statement the largest counts.</summary>
    public long Seq { get; private set; }

    /// <summary>The run of a node that wrote it.</summary>
    public long Writer { get; private set; }
    public Guid ConversationId { get; private set; }
    public long Participant { get; private set; }
    public long Statement { get; private set; }

    /// <summary>-1 disagree, 0 pass, 1 agree.</summary>
    public short Vote { get; private set; }
}
