namespace Touchstone.Core.Platform.Exports;

/// <summary>
/// Spreadsheets run a cell that begins like a formula. Text from strangers is therefore written with an apostrophe before
/// it, which spreadsheets show as text. Guarding and taking the guard off again gives back every text exactly.
/// </summary>
public static class FormulaGuard
{
    private const char Guard = '\'';

    /// <summary>The text with a guard where it needs one.</summary>
    public static string Put(string text) => Needs(text) ? Guard + text : text;

    /// <summary>The text without the guard that <see cref="Put"/> added; other text unchanged.</summary>
    public static string Take(string text) =>
        text.Length > 0 && text[0] == Guard && Needs(text.AsSpan(1)) ? text[1..] : text;

    /// <summary>
    /// Whether the first character that a spreadsheet would look at starts a formula. Apostrophes count as not there, so
    /// that a text which already begins like a guarded one is guarded once more and can be told apart afterwards.
    /// </summary>
    private static bool Needs(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (StartsFormula(character))
            {
                return true;
            }

            if (!IsOverlooked(character))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>= + - @ and their full-width forms, which some spreadsheets take for the same; tab and line breaks.</summary>
    private static bool StartsFormula(char c) =>
        c is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';

    private static bool IsOverlooked(char c) => c is Guard or ' ' or '\u00A0' or '\u200B' or '\uFEFF';
}
