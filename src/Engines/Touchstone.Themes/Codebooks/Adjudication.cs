namespace Touchstone.Themes.Codebooks;

/// <summary>How a disagreement was settled.</summary>
/// <param name="Source">The source.</param>
/// <param name="Code">The code.</param>
/// <param name="Holds">Whether the source has the code.</param>
/// <param name="By">Who settled it.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record Adjudication(Guid Source, Guid Code, bool Holds, Guid By, DateTimeOffset At, string Reason);
