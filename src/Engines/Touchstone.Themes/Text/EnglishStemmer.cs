using System.Collections.Frozen;

namespace Touchstone.Themes.Text;

/// <summary>
/// The English stemmer of Snowball ("Porter 2"), after its published description. The comments name the description's steps.
/// </summary>
public sealed class EnglishStemmer : IStemmer
{
    private static readonly FrozenDictionary<string, string> Exceptions = new Dictionary<string, string>
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> KeptAfterPlural = new[]
    {
        "inning",
        "outing",
        "canning",
        "herring",
        "earring",
        "proceed",
        "exceed",
        "succeed",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Longest first within each step, as the longest ending that fits is the one that counts.
    private static readonly (string Ending, string For)[] Second =
    [
        ("ization", "ize"),
        ("ational", "ate"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("iveness", "ive"),
        ("tional", "tion"),
        ("biliti", "ble"),
        ("lessli", "less"),
        ("entli", "ent"),
        ("ation", "ate"),
        ("alism", "al"),
        ("aliti", "al"),
        ("ousli", "ous"),
        ("iviti", "ive"),
        ("fulli", "ful"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("abli", "able"),
        ("izer", "ize"),
        ("ator", "ate"),
        ("alli", "al"),
        ("bli", "ble"),
        ("ogi", "og"),
        ("li", ""),
    ];

    private static readonly (string Ending, string For)[] Third =
    [
        ("ational", "ate"),
        ("tional", "tion"),
        ("alize", "al"),
        ("icate", "ic"),
        ("iciti", "ic"),
        ("ative", ""),
        ("ical", "ic"),
        ("ness", ""),
        ("ful", ""),
    ];

    private static readonly string[] Fourth =
    [
        "ement",
        "ance",
        "ence",
        "able",
        "ible",
        "ment",
        "ant",
        "ent",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
        "ion",
        "al",
        "er",
        "ic",
    ];

    /// <inheritdoc/>
    public string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length <= 2)
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out var known))
        {
            return known;
        }

        var stem = new StemBuffer(word.StartsWith('\'') ? word[1..] : word);
        MarkConsonantY(stem);
        var (r1, r2) = Regions(stem);
        StripApostrophe(stem);
        StripPlural(stem);
        if (KeptAfterPlural.Contains(stem.ToString()))
        {
            return stem.ToString();
        }

        StripPast(stem, r1);
        TurnY(stem);
        ReplaceSecond(stem, r1);
        ReplaceThird(stem, r1, r2);
        DeleteFourth(stem, r2);
        DeleteLast(stem, r1, r2);
        return stem.ToString().Replace('Y', 'y');
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static void MarkConsonantY(StemBuffer stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (stem[i] == 'y' && (i == 0 || IsVowel(stem[i - 1])))
            {
                stem[i] = 'Y';
            }
        }
    }

    private static (int R1, int R2) Regions(StemBuffer stem)
    {
        int r1;
        if (stem.StartsWith("gener") || stem.StartsWith("arsen"))
        {
            r1 = 5;
        }
        else if (stem.StartsWith("commun"))
        {
            r1 = 6;
        }
        else
        {
            r1 = stem.AfterFirstNonVowelAfterVowel(0, IsVowel);
        }

        return (r1, stem.AfterFirstNonVowelAfterVowel(r1, IsVowel));
    }

    // Step 0
    private static void StripApostrophe(StemBuffer stem)
    {
        foreach (var ending in (ReadOnlySpan<string>)["'s'", "'s", "'"])
        {
            if (stem.EndsWith(ending))
            {
                stem.Cut(ending.Length);
                return;
            }
        }
    }

    // Step 1a
    private static void StripPlural(StemBuffer stem)
    {
        if (stem.EndsWith("sses"))
        {
            stem.Cut(2);
        }
        else if (stem.EndsWith("ied") || stem.EndsWith("ies"))
        {
            stem.Cut(stem.Length > 4 ? 2 : 1);
        }
        else if (stem.EndsWith("s") && !stem.EndsWith("us") && !stem.EndsWith("ss"))
        {
            for (var i = 0; i < stem.Length - 2; i++)
            {
                if (IsVowel(stem[i]))
                {
                    stem.Cut(1);
                    return;
                }
            }
        }
    }

    // Step 1b
    private static void StripPast(StemBuffer stem, int r1)
    {
        foreach (var ending in (ReadOnlySpan<string>)["eedly", "ingly", "edly", "eed", "ing", "ed"])
        {
            if (!stem.EndsWith(ending))
            {
                continue;
            }

            if (ending is "eed" or "eedly")
            {
                if (stem.Length - ending.Length >= r1)
                {
                    stem.Replace(ending.Length, "ee");
                }

                return;
            }

            for (var i = 0; i < stem.Length - ending.Length; i++)
            {
                if (IsVowel(stem[i]))
                {
                    stem.Cut(ending.Length);
                    Mend(stem, r1);
                    return;
                }
            }

            return;
        }
    }

    private static void Mend(StemBuffer stem, int r1)
    {
        if (stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("iz"))
        {
            stem.Append('e');
        }
        else if (
            stem.Length >= 2
            && stem[^1] == stem[^2]
            && stem[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't'
        )
        {
            stem.Cut(1);
        }
        else if (r1 >= stem.Length && EndsInShortSyllable(stem, stem.Length))
        {
            stem.Append('e');
        }
    }

    private static bool EndsInShortSyllable(StemBuffer stem, int length)
    {
        if (length == 2)
        {
            return IsVowel(stem[0]) && !IsVowel(stem[1]);
        }

        return length > 2
            && !IsVowel(stem[length - 3])
            && IsVowel(stem[length - 2])
            && !IsVowel(stem[length - 1])
            && stem[length - 1] is not ('w' or 'x' or 'Y');
    }

    // Step 1c
    private static void TurnY(StemBuffer stem)
    {
        if (stem.Length > 2 && stem[^1] is 'y' or 'Y' && !IsVowel(stem[^2]))
        {
            stem[stem.Length - 1] = 'i';
        }
    }

    private static void ReplaceSecond(StemBuffer stem, int r1)
    {
        foreach (var (ending, instead) in Second)
        {
            if (!stem.EndsWith(ending))
            {
                continue;
            }

            var before = stem.Length - ending.Length;
            var applies =
                before >= r1
                && ending switch
                {
                    "ogi" => before > 0 && stem[before - 1] == 'l',
                    "li" => before > 0
                        && stem[before - 1] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
                    _ => true,
                };
            if (applies)
            {
                stem.Replace(ending.Length, instead);
            }

            return;
        }
    }

    private static void ReplaceThird(StemBuffer stem, int r1, int r2)
    {
        foreach (var (ending, instead) in Third)
        {
            if (stem.EndsWith(ending))
            {
                if (stem.Length - ending.Length >= (ending == "ative" ? r2 : r1))
                {
                    stem.Replace(ending.Length, instead);
                }

                return;
            }
        }
    }

    private static void DeleteFourth(StemBuffer stem, int r2)
    {
        foreach (var ending in Fourth)
        {
            if (!stem.EndsWith(ending))
            {
                continue;
            }

            var before = stem.Length - ending.Length;
            if (before >= r2 && (ending != "ion" || (before > 0 && stem[before - 1] is 's' or 't')))
            {
                stem.Cut(ending.Length);
            }

            return;
        }
    }

    // Step 5
    private static void DeleteLast(StemBuffer stem, int r1, int r2)
    {
        var before = stem.Length - 1;
        if (stem.EndsWith("e"))
        {
            if (before >= r2 || (before >= r1 && !EndsInShortSyllable(stem, before)))
            {
                stem.Cut(1);
            }
        }
        else if (stem.EndsWith("ll") && before >= r2)
        {
            stem.Cut(1);
        }
    }
}
