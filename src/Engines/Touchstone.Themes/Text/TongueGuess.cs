namespace Touchstone.Themes.Text;

/// <summary>What language a text is in.</summary>
/// <param name="Tongue">The language, or <see cref="Tongue.Unknown"/>.</param>
/// <param name="Share">Share of the words that are function words of it, 0 to 1.</param>
/// <param name="Lead">By how much the share leads that of the next language, 0 to 1.</param>
public sealed record TongueGuess(Tongue Tongue, double Share, double Lead);
