namespace Touchstone.LinkedData.Rdf;

/// <summary>The shape of language tags: subtags of one to eight letters or digits, the first of letters alone.</summary>
internal static class LanguageTag
{
    public static bool IsWellFormed(ReadOnlySpan<char> tag)
    {
        var first = true;
        foreach (var range in tag.Split('-'))
        {
            var subtag = tag[range];
            if (subtag.Length is < 1 or > 8 || !IsSubtag(subtag, first))
            {
                return false;
            }

            first = false;
        }

        return true;
    }

    private static bool IsSubtag(ReadOnlySpan<char> subtag, bool first)
    {
        foreach (var character in subtag)
        {
            if (!(first ? char.IsAsciiLetter(character) : char.IsAsciiLetterOrDigit(character)))
            {
                return false;
            }
        }

        return true;
    }
}
