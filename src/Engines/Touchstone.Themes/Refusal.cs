namespace Touchstone.Themes;

/// <summary>Why something that a person asked for was not done.</summary>
/// <param name="Code">A stable code for programs, for example "csv.unsound".</param>
/// <param name="Message">A sentence for people; it names the row or the element.</param>
public sealed record Refusal(string Code, string Message);
