namespace Touchstone.Frameworks;

/// <summary>Why something that a person asked for was not done.</summary>
/// <param name="Code">A stable code for programs, for example "draft.unknown-node".</param>
/// <param name="Message">A sentence for people.</param>
public sealed record Refusal(string Code, string Message);
