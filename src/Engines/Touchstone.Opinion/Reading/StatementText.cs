namespace Touchstone.Opinion;

/// <summary>What a file of statements says about one of them.</summary>
/// <param name="Id">The statement's own number.</param>
/// <param name="Standing">What moderation said.</param>
/// <param name="Text">The words, when the file has them.</param>
public sealed record StatementText(long Id, StatementStanding Standing, string? Text);
