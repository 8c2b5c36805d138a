namespace Touchstone.Themes.Text;

/// <summary>
/// Where no rules are known: words that share their first seven letters count as one. In languages that inflect at the end it
/// joins most forms of long words and leaves short ones alone (McNamee and Mayfield 2004 found such openings to serve
/// retrieval nearly as well as stemmers do).
/// </summary>
public sealed class OpeningStemmer : IStemmer
{
    private const int Letters = 7;

    /// <inheritdoc/>
    public string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length <= Letters)
        {
            return word;
        }

        // not between the halves of a surrogate pair
        return word[..(char.IsHighSurrogate(word[Letters - 1]) ? Letters + 1 : Letters)];
    }
}
