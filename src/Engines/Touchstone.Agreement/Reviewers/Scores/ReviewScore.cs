namespace Touchstone.Agreement;

/// <summary>One reviewer's score of one submission.</summary>
/// <param name="Submission">The submission's own id, not empty.</param>
/// <param name="Reviewer">The reviewer's own id, not empty.</param>
/// <param name="Score">The score, a finite number on any scale; more is better.</param>
public sealed record ReviewScore(string Submission, string Reviewer, double Score);
