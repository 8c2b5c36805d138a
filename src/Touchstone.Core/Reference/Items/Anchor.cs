namespace Touchstone.Core.Reference;

/// <summary>What a level of judgement looks like, so that two reviewers mean the same by it.</summary>
/// <param name="Level">The code of the level.</param>
/// <param name="Text">What one sees in a submission that deserves it.</param>
public sealed record Anchor(string Level, string Text);
