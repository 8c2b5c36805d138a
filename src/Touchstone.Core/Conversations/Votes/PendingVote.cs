using Touchstone.Opinion;

namespace Touchstone.Core.Conversations.Votes;

/// <summary>A vote that waits to be written. Whoever gave it waits with it.</summary>
internal sealed class PendingVote(Guid conversation, long participant, long statement, Vote vote)
{
    // Continuations run elsewhere: the writer goes on with the next batch at once.
    private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Guid Conversation { get; } = conversation;
    public long Participant { get; } = participant;
    public long Statement { get; } = statement;
    public Vote Vote { get; } = vote;

    /// <summary>Ends when the vote is on disk and counted; throws when it could not be written.</summary>
    public Task Written => written.Task;

    public void Done() => written.TrySetResult();

    public void Failed(Exception why) => written.TrySetException(why);
}
