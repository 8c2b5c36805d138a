using System.Globalization;
using System.Text;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Passwords;

/// <summary>
/// What a password must be: long, and not what anybody would guess. There are no rules about kinds of characters
/// (NIST SP 800-63B-4, 3.1.1.2; ASVS 5.0, V6.2).
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 256;

    /// <summary>This many letters or digits must be left when everything that is easy to guess has been taken out.</summary>
    private const int Own = 5;

    /// <summary>Says what is wrong with a new password, if anything is.</summary>
    /// <param name="around">Words that stand near the person: their name, their address, the service.</param>
    public static Faults NewPassword(this Faults faults, string? password, string field, params string[] around)
    {
        if (string.IsNullOrEmpty(password))
        {
            return faults.When(true, field, "Enter a password");
        }
        if (Length(password) < Shortest)
        {
            return faults.When(true, field, $"Enter a password of {Shortest} characters or more");
        }
        if (password.Length > Longest)
        {
            return faults.When(true, field, $"Enter a password of {Longest} characters or fewer");
        }
        return faults.When(
            IsEasilyGuessed(password, around),
            field,
            "Choose a password that is harder to guess: this one is made of common words, names or patterns. Three random words are good"
        );
    }

    /// <summary>
    /// People make passwords of common words, names near them, years and keyboard rows, and dress them up with figures for
    /// letters. So these are taken out, in every dress, and what is left must still be something.
    /// </summary>
    public static bool IsEasilyGuessed(string password, params string[] around)
    {
        var near = around.SelectMany(Words).Where(w => w.Length >= 3);
        var known = near.Concat(CommonWords.All).Distinct().OrderByDescending(w => w.Length).ToList();
        return Left(Plain(password), known) < Own || Left(Undressed(Plain(password)), known) < Own;
    }

    private static int Left(string text, List<string> known)
    {
        foreach (var word in known)
        {
            text = text.Replace(word, " ", StringComparison.Ordinal);
        }
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Unrepeated).Distinct().Count();
    }

    /// <summary>The characters of a piece that do not just repeat, or count on from, the one before.</summary>
    private static IEnumerable<char> Unrepeated(string piece)
    {
        for (var i = 0; i < piece.Length; i++)
        {
            if (i == 0 || Math.Abs(piece[i] - piece[i - 1]) > 1)
            {
                yield return piece[i];
            }
        }
    }

    /// <summary>Lower case letters and digits only, without accents.</summary>
    private static string Plain(string text) =>
        new([
            .. Encoding
                .UTF8.GetString(Encoding.UTF8.GetBytes(text))
                .Normalize(NormalizationForm.FormKD)
                .ToLowerInvariant()
                .Where(c =>
                    !char.IsWhiteSpace(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                ),
        ]);

    private static string Undressed(string text) =>
        new([
            .. text.Select(c =>
                    c switch
                    {
                        '0' => 'o',
                        '1' or '!' or '|' => 'i',
                        '3' => 'e',
                        '4' or '@' => 'a',
                        '5' or '$' => 's',
                        '7' => 't',
                        '8' => 'b',
                        _ => c,
                    }
                )
                .Where(c => char.IsLetterOrDigit(c)),
        ]);

    private static IEnumerable<string> Words(string text) =>
        string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ').Select(Plain);

    private static int Length(string text) => new StringInfo(text).LengthInTextElements;
}
