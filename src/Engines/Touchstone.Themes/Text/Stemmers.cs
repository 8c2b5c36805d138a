namespace Touchstone.Themes.Text;

/// <summary>The stemmer of each language.</summary>
public static class Stemmers
{
    private static readonly EnglishStemmer English = new();
    private static readonly GermanStemmer German = new();
    private static readonly OpeningStemmer Opening = new();

    /// <summary>
    /// Snowball's for English and German. Snowball has none for Welsh; for it and every other language a word is known by its
    /// first letters, see <see cref="OpeningStemmer"/>.
    /// </summary>
    public static IStemmer For(Tongue tongue) =>
        tongue switch
        {
            Tongue.English => English,
            Tongue.German => German,
            _ => Opening,
        };
}
