namespace Touchstone.Core.Conversations.Votes;

/// <summary>
/// Remembers for a while which vote of a person on a statement was the latest. Two votes of one person through two nodes within a
/// moment may become known here in either order; what was given last counts. What is older than a minute or two came in order.
/// </summary>
internal sealed class LatestSeqs
{
    private const int Many = 50_000;

    private Dictionary<(long Participant, long Statement), long> recent = [];
    private Dictionary<(long Participant, long Statement), long> before = [];

    /// <summary>False when a later vote of the same person on the same statement is known.</summary>
    public bool Note(CommittedVote vote)
    {
        var key = (vote.Participant, vote.Statement);
        if ((recent.TryGetValue(key, out var known) || before.TryGetValue(key, out known)) && known > vote.Seq)
        {
            return false;
        }
        if (recent.Count >= Many)
        {
            (before, recent) = (recent, []);
        }
        recent[key] = vote.Seq;
        return true;
    }
}
