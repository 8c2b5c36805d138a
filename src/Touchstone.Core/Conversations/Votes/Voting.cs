using Npgsql;
using Touchstone.Core.Platform;
using Touchstone.Opinion;

namespace Touchstone.Core.Conversations.Votes;

/// <summary>
/// The one way for a vote. It does not go through the use cases: thousands come at once, and each asks only for what is
/// in memory here, but for its own line on disk. Who may is decided as for every use case of participants: anybody who joined,
/// while the conversation is open.
/// </summary>
public sealed class Voting : IProcessSingleton
{
    private readonly LiveConversations live;
    private readonly Voices voices;
    private readonly VoteWriter writer;
    private readonly TimeProvider clock;

    public Voting(LiveConversations live, Voices voices, VoteWriter writer, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(writer);
        (this.live, this.voices, this.writer, this.clock) = (live, voices, writer, clock);
        live.OwnWriter = writer.Id;
    }

    /// <summary>Takes a vote. The answer means that it is on disk.</summary>
    public async Task<VoteOutcome> Cast(
        Guid conversation,
        Voice voice,
        long statement,
        Vote vote,
        CancellationToken cancel
    )
    {
        if (await live.Find(conversation, cancel) is not { } it)
        {
            return new VoteOutcome.NotFound();
        }
        if (await voices.Find(conversation, voice, cancel) is not { } participant)
        {
            return new VoteOutcome.NotJoined();
        }
        if ((it.Find(statement) ?? await live.Look(it, statement, cancel)) is not { } on)
        {
            return new VoteOutcome.NotFound();
        }
        if (!it.IsOpenAt(clock.GetUtcNow()) || on.State != ContributionState.Shown)
        {
            return new VoteOutcome.NotOpen();
        }
        await live.Place(it, [participant], cancel);
        var pending = new PendingVote(conversation, participant, statement, vote);
        if (!writer.TryTake(pending))
        {
            return new VoteOutcome.Busy();
        }
        try
        {
            // Not given up when the person goes away: it will be written all the same.
            await pending.Written;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException)
        {
            return new VoteOutcome.Busy();
        }
        var (own, open) = it.Progress(participant);
        var next = it.Next(participant);
        return new VoteOutcome.Counted(
            on,
            it.Tally(statement),
            next,
            next is null ? "" : it.ChallengeOf(next),
            it.Texts,
            own,
            open
        );
    }

    /// <summary>What the person is asked next, with how far they have come; null when they have not joined.</summary>
    public async Task<(LiveConversation Conversation, LiveStatement? Next, int Own, int Open)?> Ask(
        Guid conversation,
        Voice voice,
        CancellationToken cancel
    )
    {
        if (
            await live.Find(conversation, cancel) is not { } it
            || await voices.Find(conversation, voice, cancel) is not { } participant
        )
        {
            return null;
        }
        await live.Place(it, [participant], cancel);
        var (own, open) = it.Progress(participant);
        return (it, it.Next(participant), own, open);
    }

    /// <summary>What the person said of a statement, with what everybody said; null as long as they have not voted on it.</summary>
    public async Task<(Vote Own, VoteTally Tally)?> Said(
        Guid conversation,
        Voice voice,
        long statement,
        CancellationToken cancel
    ) =>
        await live.Find(conversation, cancel) is { } it
        && await voices.Find(conversation, voice, cancel) is { } participant
        && it.VoteOf(participant, statement) is { } own
            ? (own, it.Tally(statement))
            : null;
}
