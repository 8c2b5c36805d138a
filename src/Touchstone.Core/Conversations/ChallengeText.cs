namespace Touchstone.Core.Conversations;

/// <summary>What people read of a challenge.</summary>
/// <param name="Prompt">What they are asked to answer.</param>
public sealed record ChallengeText(string Title, string Prompt);
