using Touchstone.Agreement;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>
/// How a challenge came about, in figures, and of nobody in particular. It is kept with the challenge's cluster: nothing of it can change
/// once there is a challenge, and the page that thousands open need not work it out again.
/// </summary>
/// <param name="Leaders">How many leaders were heard.</param>
/// <param name="Groups">For how many groups they spoke.</param>
/// <param name="Problems">How many problems were put together.</param>
/// <param name="Rounds">In how many rounds they were rated.</param>
/// <param name="Consensus">On how many of them there was consensus that they should be taken up.</param>
/// <param name="Rule">What counted as consensus, in a sentence.</param>
public sealed record ChallengeOrigin(
    Guid SeminarId,
    int Leaders,
    int Groups,
    int Problems,
    int Rounds,
    int Consensus,
    string Rule
)
{
    internal static ChallengeOrigin Of(SeminarRecords records, ProblemCluster cluster)
    {
        var heard = records.Heard.ToList();
        var problems = records.Problems.Where(p => p.ClusterId == cluster.Id).ToList();
        return new ChallengeOrigin(
            records.Seminar.Id,
            heard.Count,
            heard.Select(l => l.Constituency).Distinct().Count(),
            problems.Count,
            records.Rounds.Count(r => r.ClosedAt is not null),
            problems.Count(p => records.FiguresOf(p.Id, records.LastClosed)?.Outcome == ConsensusOutcome.ConsensusIn),
            records.Seminar.Plan.FirstRule.Sentence
        );
    }
}
