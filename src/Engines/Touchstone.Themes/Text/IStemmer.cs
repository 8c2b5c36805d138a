namespace Touchstone.Themes.Text;

/// <summary>Takes the endings of a word away, so that its forms become equal.</summary>
public interface IStemmer
{
    /// <summary>The stem of a word.</summary>
    /// <param name="word">The word in <see cref="NormalForm"/>.</param>
    /// <returns>The stem; it need not be a word.</returns>
    string Stem(string word);
}
