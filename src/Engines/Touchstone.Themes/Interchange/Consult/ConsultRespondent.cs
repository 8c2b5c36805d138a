namespace Touchstone.Themes.Interchange.Consult;

/// <summary>A respondent in the layout of Consult.</summary>
/// <param name="Id">The respondent's number.</param>
/// <param name="Attributes">What is known, in order.</param>
public sealed record ConsultRespondent(long Id, IReadOnlyList<KeyValuePair<string, string>> Attributes);
