namespace Touchstone.Web.Conversations.Seminars;

/// <summary>What a leader enters about one problem.</summary>
public sealed class RatingRow
{
    /// <summary>From 1 to 9; 0 to abstain; null to leave it open.</summary>
    public int? Answer { get; set; }
    public string? Reason { get; set; }
}
