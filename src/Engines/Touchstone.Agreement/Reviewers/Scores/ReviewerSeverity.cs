namespace Touchstone.Agreement;

/// <summary>How severe a reviewer is.</summary>
/// <param name="Reviewer">The reviewer.</param>
/// <param name="Reviews">How many scores the reviewer gave.</param>
/// <param name="Severity">
/// By how much the reviewer scores below the others on the same submissions, in points; below 0 for the lenient. It is drawn
/// towards 0 as far as few reviews warrant, and averages 0 within a part of the design.
/// </param>
/// <param name="Interval">Its interval; null where no differences between reviewers can be seen.</param>
/// <param name="Part">The part of the design, as in <see cref="SubmissionScore.Part"/>.</param>
public sealed record ReviewerSeverity(string Reviewer, int Reviews, double Severity, Interval? Interval, int Part);
