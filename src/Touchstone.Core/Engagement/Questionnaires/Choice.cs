namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>A choice, or a row of a matrix. Its identifier stays when its words change.</summary>
/// <param name="Exclusive">Whoever chooses it chooses nothing else.</param>
public sealed record Choice(string Id, string Text, bool Exclusive = false);
