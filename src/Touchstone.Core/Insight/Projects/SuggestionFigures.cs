namespace Touchstone.Core.Insight.Projects;

/// <summary>How well suggested codes agree with people, on texts that people coded and the suggestions had not seen.</summary>
/// <param name="LearntFrom">How many texts people had coded.</param>
/// <param name="F1">The mean of F1 over texts, 0 to 1; null where there were too few to check.</param>
/// <param name="Lower">The lower end of its 95 % interval.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="SuggestedFor">How many texts codes were suggested for.</param>
public sealed record SuggestionFigures(int LearntFrom, double? F1, double? Lower, double? Upper, int SuggestedFor);
