namespace Touchstone.LinkedData.JsonLd;

/// <summary>Tells keywords and what looks like one.</summary>
internal static class Keywords
{
    public static Keyword Of(ReadOnlySpan<char> text) =>
        text.Length < 3 || text[0] != '@'
            ? Keyword.None
            : text switch
            {
                "@base" => Keyword.Base,
                "@container" => Keyword.Container,
                "@context" => Keyword.Context,
                "@direction" => Keyword.Direction,
                "@graph" => Keyword.Graph,
                "@id" => Keyword.Id,
                "@import" => Keyword.Import,
                "@included" => Keyword.Included,
                "@index" => Keyword.Index,
                "@json" => Keyword.Json,
                "@language" => Keyword.Language,
                "@list" => Keyword.List,
                "@nest" => Keyword.Nest,
                "@none" => Keyword.NoneValue,
                "@prefix" => Keyword.Prefix,
                "@propagate" => Keyword.Propagate,
                "@protected" => Keyword.Protected,
                "@reverse" => Keyword.Reverse,
                "@set" => Keyword.Set,
                "@type" => Keyword.Type,
                "@value" => Keyword.Value,
                "@version" => Keyword.Version,
                "@vocab" => Keyword.Vocab,
                _ => Keyword.None,
            };

    /// <summary>
    /// Whether a text has the form of a keyword, an at sign and letters, without being one. JSON-LD 1.1 keeps such
    /// texts for its future (section 1.7).
    /// </summary>
    public static bool IsReserved(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != '@' || Of(text) != Keyword.None)
        {
            return false;
        }

        foreach (var character in text[1..])
        {
            if (!char.IsAsciiLetter(character))
            {
                return false;
            }
        }

        return true;
    }
}
