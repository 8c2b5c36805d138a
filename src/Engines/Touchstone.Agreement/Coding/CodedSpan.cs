namespace Touchstone.Agreement;

/// <summary>A code that a coder gave to a stretch of a text.</summary>
/// <param name="Text">The text's own id.</param>
/// <param name="Coder">The coder's own id.</param>
/// <param name="Code">The code.</param>
/// <param name="Start">The first character, from 0, in Unicode code points.</param>
/// <param name="End">The character after the last, above <paramref name="Start"/>.</param>
public sealed record CodedSpan(string Text, string Coder, string Code, int Start, int End);
