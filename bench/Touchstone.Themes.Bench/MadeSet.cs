using Touchstone.Themes.Discovery;
using Touchstone.Themes.Numbers;

namespace Touchstone.Themes.Bench;

/// <summary>
/// Makes responses with planted themes: invented words, some that belong to a theme, many that belong to none, as frequent as
/// words are (Zipf); themes as unequal in size as in real codebooks.
/// </summary>
internal static class MadeSet
{
    private const int WordsOfTheme = 60;
    private const int CommonWords = 4_000;
    private const string Consonants = "bcdfghklmnprstvw";
    private const string Vowels = "aeiou";

    public static CodedSet Of(int responses, int themes, ulong seed)
    {
        var random = new SeededNumbers(seed);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < (themes * WordsOfTheme) + CommonWords)
        {
            words.Add(
                string.Concat(
                    Enumerable
                        .Range(0, 2 + random.Below(2))
                        .Select(_ =>
                            $"{Consonants[random.Below(Consonants.Length)]}{Vowels[random.Below(Vowels.Length)]}"
                        )
                ) + Consonants[random.Below(Consonants.Length)]
            );
        }

        var lexicon = words.ToArray();
        var texts = new List<Response>(responses);
        var labels = new List<int[]>(responses);
        for (var i = 0; i < responses; i++)
        {
            var theme = Zipf(random, themes);
            var length = 4 + random.Below(16);
            var said = Enumerable
                .Range(0, length)
                .Select(_ =>
                    random.Fraction() < 0.25
                        ? lexicon[(theme * WordsOfTheme) + Zipf(random, WordsOfTheme)]
                        : lexicon[(themes * WordsOfTheme) + Zipf(random, CommonWords)]
                );
            texts.Add(new Response($"R{i}", string.Join(' ', said)));
            labels.Add([theme]);
        }

        return new($"made {responses}", texts, labels);
    }

    private static int Zipf(SeededNumbers random, int count) =>
        Math.Min(count - 1, (int)Math.Pow(count + 1, random.Fraction()) - 1);
}
