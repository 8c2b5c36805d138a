namespace Touchstone.Themes.Interchange.Consult;

/// <summary>A response in the layout of Consult.</summary>
/// <param name="Id">The respondent's number.</param>
/// <param name="Text">The words.</param>
public sealed record ConsultResponse(long Id, string Text);
