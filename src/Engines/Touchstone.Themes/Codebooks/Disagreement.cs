namespace Touchstone.Themes.Codebooks;

/// <summary>A code that one coder gave to a source and another, who coded it too, did not.</summary>
/// <param name="Source">The source.</param>
/// <param name="Code">The code.</param>
/// <param name="With">Who gave it.</param>
/// <param name="Without">Who did not.</param>
public sealed record Disagreement(Guid Source, Guid Code, IReadOnlyList<Guid> With, IReadOnlyList<Guid> Without);
