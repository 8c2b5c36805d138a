namespace Touchstone.Themes.Suggestion;

/// <summary>A response with the codes that people gave it.</summary>
/// <param name="Text">The response.</param>
/// <param name="Codes">The codes, the main one first; empty where a person read it and gave none.</param>
public sealed record CodedText(string Text, IReadOnlyList<string> Codes);
