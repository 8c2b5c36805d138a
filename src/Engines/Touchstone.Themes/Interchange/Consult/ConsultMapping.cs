namespace Touchstone.Themes.Interchange.Consult;

/// <summary>The themes of a response in the layout of Consult.</summary>
/// <param name="Response">The response.</param>
/// <param name="Themes">Its themes.</param>
/// <param name="Stances">For each theme, how the response speaks of it ("POSITIVE", "NEGATIVE"); null where the file does not say.</param>
public sealed record ConsultMapping(long Response, IReadOnlyList<string> Themes, IReadOnlyList<string>? Stances);
