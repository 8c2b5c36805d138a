namespace Touchstone.Core.Conversations.Seminars;

/// <summary>What a leader writes of a problem.</summary>
/// <param name="Touches">Whom it touches.</param>
public sealed record ProblemText(string Title, string Statement, string Touches);
