namespace Touchstone.Core.Conversations;

/// <summary>What people read about a conversation before they take part.</summary>
/// <param name="Aims">What it is for, and what becomes of it.</param>
/// <param name="Policy">What moderators hide and what they leave.</param>
public sealed record ConversationText(string Title, string Aims, string Policy);
