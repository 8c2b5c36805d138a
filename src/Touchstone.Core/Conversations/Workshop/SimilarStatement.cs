namespace Touchstone.Core.Conversations.Workshop;

/// <summary>A statement that may say the same as what somebody is about to share.</summary>
public sealed record SimilarStatement(long Number, string Text);
