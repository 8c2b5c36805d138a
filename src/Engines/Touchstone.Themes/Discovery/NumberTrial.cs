namespace Touchstone.Themes.Discovery;

/// <summary>How stable a number of themes is.</summary>
/// <param name="Themes">The number tried.</param>
/// <param name="Stability">
/// Mean adjusted Rand index between themes found in different draws of four fifths of the responses, over those in both; 1 when
/// the same, 0 when no more alike than by chance.
/// </param>
/// <param name="Effective">
/// How many themes of equal size would be as varied (the exponential of the entropy of the sizes), mean over the draws.
/// </param>
public sealed record NumberTrial(int Themes, double Stability, double Effective);
