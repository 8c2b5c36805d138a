namespace Touchstone.Themes.Discovery;

/// <summary>Words of a respondent, exactly as given.</summary>
/// <param name="ResponseId">The response.</param>
/// <param name="Start">Where the words start in it, in Unicode code points.</param>
/// <param name="End">The place after the last of them, in Unicode code points.</param>
/// <param name="Text">The words.</param>
public sealed record Quote(string ResponseId, int Start, int End, string Text);
