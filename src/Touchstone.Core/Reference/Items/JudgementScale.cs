namespace Touchstone.Core.Reference;

/// <summary>The levels on which criteria are judged. Words, not marks: a judgement is its level and its reasons.</summary>
public sealed record JudgementScale(string Code, string Name, IReadOnlyList<JudgementLevel> Levels) : IReferenceItem;
