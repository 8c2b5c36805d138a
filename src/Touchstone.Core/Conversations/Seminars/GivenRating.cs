namespace Touchstone.Core.Conversations.Seminars;

/// <summary>What a leader answers about one problem.</summary>
/// <param name="Answer">From 1 to 9; 0 to abstain; null to leave it open.</param>
/// <param name="Reason">Why, where they say.</param>
public sealed record GivenRating(Guid ProblemId, int? Answer, string Reason)
{
    public const int Abstains = 0;
}
