namespace Touchstone.Agreement;

/// <summary>Something to be reviewed.</summary>
/// <param name="Id">Its own id.</param>
/// <param name="Reviewers">How many reviewers it needs, at least one.</param>
public sealed record Submission(string Id, int Reviewers);
