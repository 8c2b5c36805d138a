namespace Touchstone.Core.Conversations.Seminars;

/// <summary>How important one leader calls one problem in one round.</summary>
public sealed class ProblemRating
{
    /// <summary>Not important at all.</summary>
    public const int Lowest = 1;

    /// <summary>As important as can be.</summary>
    public const int Highest = 9;

    private ProblemRating() { }

    internal ProblemRating(SeminarRound round, Guid problemId, Guid accountId) =>
        (RoundId, SeminarId, ProblemId, AccountId) = (round.Id, round.SeminarId, problemId, accountId);

    public Guid RoundId { get; private set; }
    public Guid ProblemId { get; private set; }
    public Guid AccountId { get; private set; }
    public Guid SeminarId { get; private set; }

    /// <summary>Null when they abstain.</summary>
    public int? Score { get; private set; }

    /// <summary>Why, where they say; shown to the others without their name.</summary>
    public string Reason { get; private set; } = "";
    public DateTimeOffset RatedAt { get; private set; }

    internal void Give(int? score, string reason, DateTimeOffset at) => (Score, Reason, RatedAt) = (score, reason, at);
}
