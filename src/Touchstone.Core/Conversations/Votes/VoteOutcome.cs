using Touchstone.Core.Platform.Wording;
using Touchstone.Opinion;

namespace Touchstone.Core.Conversations.Votes;

/// <summary>What came of a vote.</summary>
public abstract record VoteOutcome
{
    private VoteOutcome() { }

    /// <summary>It is on disk and counted.</summary>
    /// <param name="On">The statement it counts for.</param>
    /// <param name="Tally">What everybody has said of it so far.</param>
    /// <param name="Next">What to ask the person next; null when they have answered everything.</param>
    /// <param name="NextChallenge">Title of the challenge that it belongs to.</param>
    /// <param name="Texts">The conversation's texts in Welsh and easy read.</param>
    /// <param name="Own">On how many statements they have voted.</param>
    /// <param name="Open">How many there are.</param>
    public sealed record Counted(
        LiveStatement On,
        VoteTally Tally,
        LiveStatement? Next,
        string NextChallenge,
        RecordTexts Texts,
        int Own,
        int Open
    ) : VoteOutcome;

    /// <summary>There is no such conversation or statement.</summary>
    public sealed record NotFound : VoteOutcome;

    /// <summary>The voice is nobody's here: they have not joined.</summary>
    public sealed record NotJoined : VoteOutcome;

    /// <summary>The conversation, or the statement, takes no votes now.</summary>
    public sealed record NotOpen : VoteOutcome;

    /// <summary>Too many at once: nothing was written, and it should be sent again in a moment.</summary>
    public sealed record Busy : VoteOutcome;
}
