using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Conversations.Workshop;

/// <summary>
/// Looks for what a contribution had better not hold: what points at a person, and words that hurt. A hint is shown to the
/// author before they share, and to moderators. It never hides anything by itself.
/// </summary>
public static partial class Hints
{
    public static ImmutableArray<string> In(string text, ReferenceData reference)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(reference);
        var found = ImmutableArray.CreateBuilder<string>();
        if (Mail().IsMatch(text))
        {
            found.Add("an e-mail address");
        }
        if (Telephone().IsMatch(text))
        {
            found.Add("what may be a telephone number");
        }
        if (TenDigits().Matches(text).Any(m => IsHealthNumber(m.Value)))
        {
            found.Add("what may be an NHS number");
        }
        if (Postcode().IsMatch(text))
        {
            found.Add("what may be a postcode");
        }
        if (TitledName().IsMatch(text))
        {
            found.Add("what may be a person’s name");
        }
        if (Words().Matches(text).Any(word => IsOffensive(word.Value, reference)))
        {
            found.Add("a word that may offend");
        }
        return found.ToImmutable();
    }

    private static bool IsOffensive(string word, ReferenceData reference) =>
        reference.OffensiveWords.Latest.Any(w => word.StartsWith(w.Code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The check digit of an NHS number: weights 10 to 2, modulus 11 (NHS Data Dictionary, NHS NUMBER).</summary>
    private static bool IsHealthNumber(string written)
    {
        var digits = written.Where(char.IsAsciiDigit).Select(c => c - '0').ToArray();
        var check = 11 - (digits.Take(9).Select((d, i) => d * (10 - i)).Sum() % 11);
        return digits.Length == 10 && (check == 11 ? 0 : check) == digits[9];
    }

    private const int Patience = 200;

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.-]+", RegexOptions.None, Patience)]
    private static partial Regex Mail();

    [GeneratedRegex(
        @"(?<!\d)(\+44|0)[ -]?\d{2,5}[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)",
        RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Telephone();

    [GeneratedRegex(@"(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)", RegexOptions.None, Patience)]
    private static partial Regex TenDigits();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", RegexOptions.None, Patience)]
    private static partial Regex Postcode();

    [GeneratedRegex(
        @"\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sister|Matron|Sir|Dame)\.? [A-Z][a-z]+",
        RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex TitledName();

    [GeneratedRegex(@"[\p{L}']+", RegexOptions.None, Patience)]
    private static partial Regex Words();
}
