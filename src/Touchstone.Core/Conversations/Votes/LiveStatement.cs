namespace Touchstone.Core.Conversations.Votes;

/// <summary>A statement as a node holds it to ask people about it.</summary>
/// <param name="LivesOnAs">The statement that it was merged into or reworded as.</param>
public sealed record LiveStatement(
    long Number,
    Guid ChallengeId,
    string Text,
    ContributionState State,
    StatementOrigin Origin,
    long? LivesOnAs
)
{
    public bool IsOpen => State == ContributionState.Shown && LivesOnAs is null;
}
