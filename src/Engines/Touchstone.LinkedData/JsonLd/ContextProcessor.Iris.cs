using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <content>IRI expansion (section 5.2.2).</content>
internal sealed partial class ContextProcessor
{
    private static readonly Iri[] KeywordNames =
    [
        .. Enum.GetValues<Keyword>()
            .Select(keyword =>
                Iri.Unchecked(keyword == Keyword.NoneValue ? "@none" : $"@{keyword.ToString().ToLowerInvariant()}")
            ),
    ];

    public static Iri KeywordName(Keyword keyword) => KeywordNames[(int)keyword];

    /// <summary>
    /// The name in full. What comes back may still be a keyword, a blank node identifier or relative; null when the
    /// term is to be ignored or the text only looks like a keyword.
    /// </summary>
    public Iri? Expand(ActiveContext active, string value, bool documentRelative, bool vocabulary) =>
        Expand(active, value, documentRelative, vocabulary, local: null);

    private Iri? Expand(ActiveContext active, string value, bool documentRelative, bool vocabulary, LocalContext? local)
    {
        if (value.StartsWith('@'))
        {
            if (Keywords.Of(value) is var keyword and not Keyword.None)
            {
                return KeywordName(keyword);
            }

            if (Keywords.IsReserved(value))
            {
                return null;
            }
        }

        if (local is not null && local.Awaits(value))
        {
            Define(active, local, value);
        }

        var definition = active.Find(value);
        if (definition is not null && (vocabulary || definition.Keyword != Keyword.None))
        {
            return definition.Mapping;
        }

        var colon = value.Length > 0 ? value.IndexOf(':', 1) : -1;
        if (colon > 0)
        {
            var suffix = value.AsSpan(colon + 1);
            if ((colon == 1 && value[0] == '_') || suffix.StartsWith("//"))
            {
                return Iri.Unchecked(value);
            }

            if (local is not null && value[..colon] is var prefix && local.Awaits(prefix))
            {
                Define(active, local, prefix);
            }

            if (active.Find(value.AsSpan(0, colon)) is { IsPrefix: true, Mapping: { } mapping })
            {
                return Join(mapping.Value, suffix);
            }

            if (IriReference.HasScheme(value))
            {
                return Iri.Unchecked(value);
            }
        }

        if (vocabulary && active.Vocabulary is not null)
        {
            return Join(active.Vocabulary, value);
        }

        return documentRelative && active.Base is not null
            ? Iri.Unchecked(Charge(IriReference.Resolve(active.Base, value)))
            : Iri.Unchecked(value);
    }

    private Iri Join(string start, ReadOnlySpan<char> end) => Iri.Unchecked(Charge(string.Concat(start, end)));
}
