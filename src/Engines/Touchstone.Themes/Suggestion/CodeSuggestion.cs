namespace Touchstone.Themes.Suggestion;

/// <summary>A code that a response may have. It is no coding until a person accepts it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Score">How likely people would give it, 0 to 1, as learnt from what they gave.</param>
/// <param name="Words">The words of the response that speak most for it, strongest first; may be empty.</param>
public sealed record CodeSuggestion(string Code, double Score, IReadOnlyList<string> Words);
