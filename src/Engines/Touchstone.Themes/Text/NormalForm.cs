using System.Text;

namespace Touchstone.Themes.Text;

/// <summary>The one form in which words are compared.</summary>
public static class NormalForm
{
    /// <summary>
    /// Compatibility composition (Unicode NFKC), lower case, apostrophes straight, soft hyphens and invisible joiners away.
    /// A lone surrogate becomes U+FFFD.
    /// </summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (IsPlain(word))
        {
            return word.ToString();
        }

        var clean = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case 0x2019 or 0x2018 or 0x02BC or 0xFF07:
                    clean.Append('\'');
                    break;
                case 0x00AD or (>= 0x200B and <= 0x200F) or 0x2060 or 0xFEFF:
                    break;
                default:
                    clean.Append(rune);
                    break;
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c is not ((>= 'a' and <= 'z') or '\''))
            {
                return false;
            }
        }

        return true;
    }
}
