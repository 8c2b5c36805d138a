namespace Touchstone.Themes.Text;

/// <summary>The German stemmer of Snowball, after its published description. The comments name the description's steps.</summary>
public sealed class GermanStemmer : IStemmer
{
    /// <inheritdoc/>
    public string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var stem = new StemBuffer(word.Replace("ß", "ss", StringComparison.Ordinal));
        for (var i = 1; i < stem.Length - 1; i++)
        {
            if (stem[i] is 'u' or 'y' && IsVowel(stem[i - 1]) && IsVowel(stem[i + 1]))
            {
                stem[i] = char.ToUpperInvariant(stem[i]);
            }
        }

        if (stem.Length >= 3)
        {
            var r1 = stem.AfterFirstNonVowelAfterVowel(0, IsVowel);
            var r2 = stem.AfterFirstNonVowelAfterVowel(r1, IsVowel);
            r1 = Math.Max(r1, 3);
            First(stem, r1);
            Second(stem, r1);
            Third(stem, r1, r2);
        }

        return string.Create(
            stem.Length,
            stem,
            static (letters, from) =>
            {
                for (var i = 0; i < letters.Length; i++)
                {
                    letters[i] = from[i] switch
                    {
                        'U' or 'ü' => 'u',
                        'Y' => 'y',
                        'ä' => 'a',
                        'ö' => 'o',
                        var other => other,
                    };
                }
            }
        );
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'ä' or 'ö' or 'ü';

    private static bool MayStandBeforeS(char c) =>
        c is 'b' or 'd' or 'f' or 'g' or 'h' or 'k' or 'l' or 'm' or 'n' or 'r' or 't';

    private static bool Has(StemBuffer stem, string ending, int region) =>
        stem.EndsWith(ending) && stem.Length - ending.Length >= region;

    private static void First(StemBuffer stem, int r1)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ern", "em", "er", "en", "es", "e", "s"])
        {
            if (!stem.EndsWith(ending))
            {
                continue;
            }

            var before = stem.Length - ending.Length;
            if (before < r1)
            {
                return;
            }

            if (ending == "s")
            {
                if (MayStandBeforeS(stem[before - 1]))
                {
                    stem.Cut(1);
                }

                return;
            }

            stem.Cut(ending.Length);
            if (ending is "e" or "en" or "es" && stem.EndsWith("niss"))
            {
                stem.Cut(1);
            }

            return;
        }
    }

    private static void Second(StemBuffer stem, int r1)
    {
        foreach (var ending in (ReadOnlySpan<string>)["est", "en", "er", "st"])
        {
            if (!stem.EndsWith(ending))
            {
                continue;
            }

            var before = stem.Length - ending.Length;
            var applies =
                before >= r1
                && (ending != "st" || (before >= 4 && stem[before - 1] != 'r' && MayStandBeforeS(stem[before - 1])));
            if (applies)
            {
                stem.Cut(ending.Length);
            }

            return;
        }
    }

    private static void Third(StemBuffer stem, int r1, int r2)
    {
        foreach (var ending in (ReadOnlySpan<string>)["isch", "lich", "heit", "keit", "end", "ung", "ig", "ik"])
        {
            if (!stem.EndsWith(ending))
            {
                continue;
            }

            var before = stem.Length - ending.Length;
            if (before < r2)
            {
                return;
            }

            switch (ending)
            {
                case "ig" or "ik" or "isch":
                    if (before == 0 || stem[before - 1] != 'e')
                    {
                        stem.Cut(ending.Length);
                    }

                    break;
                case "end" or "ung":
                    stem.Cut(ending.Length);
                    if (Has(stem, "ig", r2) && (stem.Length < 3 || stem[stem.Length - 3] != 'e'))
                    {
                        stem.Cut(2);
                    }

                    break;
                case "lich" or "heit":
                    stem.Cut(ending.Length);
                    if (Has(stem, "er", r1) || Has(stem, "en", r1))
                    {
                        stem.Cut(2);
                    }

                    break;
                default:
                    stem.Cut(ending.Length);
                    if (Has(stem, "lich", r2))
                    {
                        stem.Cut(4);
                    }
                    else if (Has(stem, "ig", r2))
                    {
                        stem.Cut(2);
                    }

                    break;
            }

            return;
        }
    }
}
