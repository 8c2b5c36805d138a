namespace Touchstone.Core.Conversations.Seminars;

/// <summary>Into which group of their own one leader puts one problem in one round.</summary>
public sealed class ProblemSorting
{
    private ProblemSorting() { }

    internal ProblemSorting(SeminarRound round, Guid problemId, Guid accountId) =>
        (RoundId, SeminarId, ProblemId, AccountId) = (round.Id, round.SeminarId, problemId, accountId);

    public Guid RoundId { get; private set; }
    public Guid ProblemId { get; private set; }
    public Guid AccountId { get; private set; }
    public Guid SeminarId { get; private set; }

    /// <summary>What they call the group; empty for a problem that belongs with no other.</summary>
    public string Pile { get; private set; } = "";

    internal void Put(string pile) => Pile = pile;
}
