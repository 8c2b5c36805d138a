using System.Text.RegularExpressions;

namespace Touchstone.Core.Reference;

/// <summary>
/// The usual shape of a registration number. It catches slips of the hand; only the regulator's own register says whether
/// a number is somebody's.
/// </summary>
/// <param name="Pattern">A regular expression for the whole number, in capitals and without spaces.</param>
/// <param name="Example">An invented number of that shape.</param>
/// <param name="Hint">The shape in words, for a form.</param>
public sealed record RegistrationNumberForm(string Pattern, string Example, string Hint)
{
    // Matches in linear time whatever pattern an operator writes; the time limit is for good measure.
    internal const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
    internal static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>The number as it is kept: capitals, no spaces.</summary>
    public static string Tidy(string number) =>
        string.Concat(number.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>Whether a number, tidied, has this shape.</summary>
    public bool Fits(string? number) =>
        number is { Length: <= 40 } && Regex.IsMatch(Tidy(number), $"^(?:{Pattern})$", Options, Patience);
}
