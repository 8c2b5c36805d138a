namespace Touchstone.Themes.Text;

/// <summary>A word while its endings are taken away.</summary>
internal sealed class StemBuffer(string word)
{
    private readonly char[] letters = [.. word, '\0', '\0', '\0', '\0'];

    public int Length { get; private set; } = word.Length;

    public char this[int at]
    {
        get => letters[at];
        set => letters[at] = value;
    }

    public bool EndsWith(string ending) => letters.AsSpan(0, Length).EndsWith(ending);

    public bool StartsWith(string opening) => letters.AsSpan(0, Length).StartsWith(opening);

    public void Cut(int count) => Length -= count;

    public void Append(char letter) => letters[Length++] = letter;

    public void Replace(int count, string ending)
    {
        Length -= count;
        ending.CopyTo(letters.AsSpan(Length));
        Length += ending.Length;
    }

    /// <summary>Snowball's regions: the place after the first non-vowel that follows a vowel, or the end of the word.</summary>
    public int AfterFirstNonVowelAfterVowel(int from, Func<char, bool> isVowel)
    {
        for (var i = from + 1; i < Length; i++)
        {
            if (!isVowel(letters[i]) && isVowel(letters[i - 1]))
            {
                return i + 1;
            }
        }

        return Length;
    }

    public override string ToString() => new(letters, 0, Length);
}
