namespace Touchstone.Core.Conversations.Seminars;

/// <summary>What organisers enter of a seminar.</summary>
/// <param name="Share">Where the rule is a share of the leaders: how many in a hundred.</param>
public sealed record SeminarText(string Purpose, SeminarRule? Rule, int? Share, DateOnly? FramingUntil);
