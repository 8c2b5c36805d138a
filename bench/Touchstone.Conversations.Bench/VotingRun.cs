namespace Touchstone.Conversations.Bench;

/// <summary>What a run came to.</summary>
/// <param name="Milliseconds">How long each vote took until its answer, in order.</param>
/// <param name="CpuPerVote">Milliseconds of processor time of the site and the database a vote.</param>
internal sealed record VotingRun(
    int People,
    double VotesPerSecond,
    IReadOnlyList<double> Milliseconds,
    double CpuPerVote,
    int FailedVotes,
    int FailedJoins
)
{
    public double Percentile(int percent) =>
        Milliseconds.Count == 0
            ? 0
            : Milliseconds[Math.Min(Milliseconds.Count - 1, Milliseconds.Count * percent / 100)];
}
