using System.Text.Json;
using Touchstone.LinkedData.Json;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <content>What a term stands for (section 4.2.2).</content>
internal sealed partial class ContextProcessor
{
    /// <summary>Step 13. False when the definition is to be ignored.</summary>
    private bool MapReverse(
        ActiveContext active,
        LocalContext local,
        string term,
        TermDefinition definition,
        TermEntries entries,
        JsonElement reverse
    )
    {
        if (entries.Id is not null || entries.Nest is not null)
        {
            throw RefuseTerm("invalid reverse property", term, "has @reverse together with @id or @nest", local);
        }

        if (reverse.ValueKind != JsonValueKind.String)
        {
            throw RefuseTerm("invalid IRI mapping", term, "must have a text as @reverse", local);
        }

        var text = JsonText.Read(reverse);
        if (Keywords.IsReserved(text))
        {
            SkipReserved(term, text, local);
            return false;
        }

        definition.Mapping = Expand(active, text, documentRelative: false, vocabulary: true, local);
        if (!IsIriOrBlank(definition.Mapping))
        {
            throw RefuseTerm("invalid IRI mapping", term, $"is the reverse of \"{text}\", which is not an IRI", local);
        }

        definition.IsReverse = true;
        return true;
    }

    /// <summary>Steps 14 to 18. False when the definition is to be ignored.</summary>
    private bool Map(
        ActiveContext active,
        LocalContext local,
        string term,
        TermDefinition definition,
        TermEntries entries
    )
    {
        if (entries.Id is { ValueKind: JsonValueKind.Null })
        {
            return true;
        }

        if (entries.Id is { } id)
        {
            if (id.ValueKind != JsonValueKind.String)
            {
                throw RefuseTerm("invalid IRI mapping", term, "must have a text or null as @id", local);
            }

            var text = JsonText.Read(id);
            if (text != term)
            {
                return MapTo(active, local, term, definition, entries.IsSimple, text);
            }
        }

        definition.Mapping = OwnMapping(active, local, term);
        definition.Keyword = Keywords.Of(definition.Mapping.Value);
        return true;
    }

    /// <summary>Step 14.2.</summary>
    private bool MapTo(
        ActiveContext active,
        LocalContext local,
        string term,
        TermDefinition definition,
        bool simple,
        string text
    )
    {
        if (Keywords.IsReserved(text))
        {
            SkipReserved(term, text, local);
            return false;
        }

        var mapping = Expand(active, text, documentRelative: false, vocabulary: true, local);
        definition.Keyword = mapping is null ? Keyword.None : Keywords.Of(mapping.Value);
        if (definition.Keyword == Keyword.Context)
        {
            throw RefuseTerm("invalid keyword alias", term, "cannot stand for @context", local);
        }

        if (mapping is null || (definition.Keyword == Keyword.None && !IsIriOrBlank(mapping)))
        {
            throw RefuseTerm("invalid IRI mapping", term, $"is defined as \"{text}\", which is not an IRI", local);
        }

        var hasColon = term.AsSpan(1).Contains(':');
        if ((hasColon && term.AsSpan(1, term.Length - 2).Contains(':')) || term.Contains('/'))
        {
            local.Defined[term] = true;
            if (Expand(active, term, documentRelative: false, vocabulary: true, local) != mapping)
            {
                throw RefuseTerm(
                    "invalid IRI mapping",
                    term,
                    $"is itself an IRI and cannot stand for another, {mapping.Value}",
                    local
                );
            }
        }

        definition.Mapping = mapping;
        definition.IsPrefix =
            simple
            && !term.Contains(':')
            && !term.Contains('/')
            && (":/?#[]@".Contains(mapping.Value[^1]) || IsBlank(mapping.Value));
        return true;
    }

    /// <summary>Steps 15 to 18: a term without an IRI of its own.</summary>
    private Iri OwnMapping(ActiveContext active, LocalContext local, string term)
    {
        var colon = term.IndexOf(':', 1);
        if (colon > 0)
        {
            var prefix = term[..colon];
            if (local.Awaits(prefix))
            {
                Define(active, local, prefix);
            }

            return active.Find(prefix) is { Mapping: { } mapping }
                ? Join(mapping.Value, term.AsSpan(colon + 1))
                : Iri.Unchecked(term);
        }

        if (term.Contains('/'))
        {
            var expanded = Expand(active, term, documentRelative: false, vocabulary: true, local: null);
            return expanded is not null && IriReference.HasScheme(expanded.Value)
                ? expanded
                : throw RefuseTerm("invalid IRI mapping", term, "is a relative IRI without a vocabulary", local);
        }

        if (term == "@type")
        {
            return KeywordName(Keyword.Type);
        }

        return active.Vocabulary is not null
            ? Join(active.Vocabulary, term)
            : throw RefuseTerm("invalid IRI mapping", term, "is not given an IRI", local);
    }
}
