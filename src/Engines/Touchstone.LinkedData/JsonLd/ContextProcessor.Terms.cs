using System.Text.Json;
using Touchstone.LinkedData.Json;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <content>The create term definition algorithm (section 4.2.2).</content>
internal sealed partial class ContextProcessor
{
    private void Define(ActiveContext active, LocalContext local, string term)
    {
        if (local.Defined.TryGetValue(term, out var done))
        {
            if (done)
            {
                return;
            }

            throw RefuseTerm("cyclic IRI mapping", term, "is defined in terms of itself", local);
        }

        RequireStack();
        Spend(1);
        if (term.Length == 0)
        {
            throw RefuseTerm("invalid term definition", term, "must not be empty", local);
        }

        local.Defined[term] = false;
        var value = local.Entries[term];
        if (term == "@type")
        {
            RequireTypeAdjustment(value, local);
        }
        else if (Keywords.Of(term) != Keyword.None)
        {
            throw RefuseTerm("keyword redefinition", term, "is a keyword and cannot be defined", local);
        }
        else if (Keywords.IsReserved(term))
        {
            SkipReserved(term, term, local);
            return;
        }

        var previous = active.Remove(term);
        var entries = ReadEntries(term, value, local);
        var definition = new TermDefinition(term) { IsProtected = local.Protects };
        if (entries.Protected is { } isProtected)
        {
            definition.IsProtected = ReadBoolean(isProtected, "invalid @protected value", "@protected", local.Origin);
        }

        if (entries.Reverse is { } reverse)
        {
            if (!MapReverse(active, local, term, definition, entries, reverse))
            {
                RestoreUnlessNull(active, term, previous);
                return;
            }
        }
        else if (!Map(active, local, term, definition, entries))
        {
            RestoreUnlessNull(active, term, previous);
            return;
        }

        ReadCoercion(active, local, term, definition, entries);
        ReadContainer(local, term, definition, entries);
        ReadIndex(active, local, term, definition, entries);
        ReadScoped(active, local, term, definition, entries);
        ReadTextDefaults(local, definition, entries);
        ReadNest(local, term, definition, entries);
        ReadPrefix(local, term, definition, entries);
        if (previous is { IsProtected: true } && !local.OverrideProtected)
        {
            if (!definition.SaysTheSameAs(previous))
            {
                throw RefuseTerm(
                    "protected term redefinition",
                    term,
                    "is protected by an earlier context and cannot be given another meaning",
                    local
                );
            }

            definition = previous;
        }

        active.Define(term, definition);
        local.Defined[term] = true;
    }

    private static void RestoreUnlessNull(ActiveContext active, string term, TermDefinition? previous)
    {
        if (previous is not null)
        {
            active.Define(term, previous);
        }
    }

    /// <summary>Step 4: all that may be said of <c>@type</c> is that it is a set and protected.</summary>
    private void RequireTypeAdjustment(JsonElement value, LocalContext local)
    {
        var good = value.ValueKind == JsonValueKind.Object;
        if (good)
        {
            var count = 0;
            foreach (var entry in value.EnumerateObject())
            {
                count++;
                good &=
                    entry.NameEquals("@protected"u8)
                    || (
                        entry.NameEquals("@container"u8)
                        && entry.Value.ValueKind == JsonValueKind.String
                        && entry.Value.ValueEquals("@set"u8)
                    );
            }

            good &= count > 0;
        }

        if (!good)
        {
            throw RefuseTerm("keyword redefinition", "@type", "can only be made a set or protected", local);
        }
    }

    /// <summary>Texts that look like keywords are ignored by JSON-LD (a warning); in safe mode they are refused.</summary>
    private void SkipReserved(string term, string text, LocalContext local)
    {
        if (options.Safe)
        {
            throw RefuseTerm(
                RefusalCodes.ReservedKeyword,
                term,
                $"cannot be defined: \"{text}\" looks like a keyword, and JSON-LD has no such keyword",
                local
            );
        }
    }

    /// <summary>Steps 7 to 9 and 26.</summary>
    private TermEntries ReadEntries(string term, JsonElement value, LocalContext local)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.String:
                return new TermEntries { Id = value, IsSimple = value.ValueKind == JsonValueKind.String };
            case JsonValueKind.Object:
                break;
            default:
                throw RefuseTerm(
                    "invalid term definition",
                    term,
                    "must be defined by a text, an object or null",
                    local
                );
        }

        var entries = new TermEntries();
        foreach (var entry in value.EnumerateObject())
        {
            var name = JsonText.Name(entry);
            if (!entries.Take(name, entry.Value))
            {
                throw RefuseTerm(
                    "invalid term definition",
                    term,
                    $"has an entry \"{name}\" in its definition that JSON-LD does not know",
                    local
                );
            }
        }

        return entries;
    }

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

    /// <summary>Step 12.</summary>
    private void ReadCoercion(
        ActiveContext active,
        LocalContext local,
        string term,
        TermDefinition definition,
        TermEntries entries
    )
    {
        if (entries.Type is not { } type)
        {
            return;
        }

        if (type.ValueKind != JsonValueKind.String)
        {
            throw RefuseTerm("invalid type mapping", term, "must have a text as @type", local);
        }

        var text = JsonText.Read(type);
        var expanded = Expand(active, text, documentRelative: false, vocabulary: true, local);
        definition.Coercion = expanded is null ? Keyword.None : Keywords.Of(expanded.Value);
        if (definition.Coercion is Keyword.Id or Keyword.Vocab or Keyword.Json or Keyword.NoneValue)
        {
            return;
        }

        if (expanded is null || definition.Coercion != Keyword.None || !IriReference.HasScheme(expanded.Value))
        {
            throw RefuseTerm("invalid type mapping", term, $"has the type \"{text}\", which is not an IRI", local);
        }

        definition.Coercion = Keyword.Type;
        definition.Datatype = expanded;
    }

    /// <summary>Steps 13.5 and 19.</summary>
    private void ReadContainer(LocalContext local, string term, TermDefinition definition, TermEntries entries)
    {
        if (entries.Container is not { ValueKind: not JsonValueKind.Null } container)
        {
            return;
        }

        var found = Containers.None;
        if (container.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in container.EnumerateArray())
            {
                found |= ReadContainerKeyword(item, term, local);
            }
        }
        else
        {
            found = ReadContainerKeyword(container, term, local);
        }

        definition.Containers = found;
        if (definition.IsReverse && (found & ~(Containers.Set | Containers.Index)) != Containers.None)
        {
            throw RefuseTerm("invalid reverse property", term, "is reversed and can only be a set or an index", local);
        }

        var main = found & ~Containers.Set;
        var good =
            main
                is Containers.None
                    or Containers.Graph
                    or (Containers.Graph | Containers.Id)
                    or (Containers.Graph | Containers.Index)
                    or Containers.Id
                    or Containers.Index
                    or Containers.Language
                    or Containers.Type
            || found == Containers.List;
        if (!good)
        {
            throw RefuseTerm("invalid container mapping", term, "combines containers that do not go together", local);
        }

        if (definition.Has(Containers.Type))
        {
            definition.Coercion = definition.Coercion == Keyword.None ? Keyword.Id : definition.Coercion;
            if (definition.Coercion is not (Keyword.Id or Keyword.Vocab))
            {
                throw RefuseTerm("invalid type mapping", term, "is a type map and must have @id or @vocab", local);
            }
        }
    }

    private Containers ReadContainerKeyword(JsonElement value, string term, LocalContext local) =>
        (value.ValueKind == JsonValueKind.String ? Keywords.Of(JsonText.Read(value)) : Keyword.None) switch
        {
            Keyword.Graph => Containers.Graph,
            Keyword.Id => Containers.Id,
            Keyword.Index => Containers.Index,
            Keyword.Language => Containers.Language,
            Keyword.List => Containers.List,
            Keyword.Set => Containers.Set,
            Keyword.Type => Containers.Type,
            _ => throw RefuseTerm("invalid container mapping", term, "has an unknown container", local),
        };

    /// <summary>Step 20.</summary>
    private void ReadIndex(
        ActiveContext active,
        LocalContext local,
        string term,
        TermDefinition definition,
        TermEntries entries
    )
    {
        if (entries.Index is not { } index)
        {
            return;
        }

        var text = index.ValueKind == JsonValueKind.String ? JsonText.Read(index) : null;
        if (
            text is null
            || !definition.Has(Containers.Index)
            || Expand(active, text, documentRelative: false, vocabulary: true, local) is not { } expanded
            || Keywords.Of(expanded.Value) != Keyword.None
            || !IriReference.HasScheme(expanded.Value)
        )
        {
            throw RefuseTerm("invalid term definition", term, "has an @index that is no property to index by", local);
        }

        definition.Index = text;
    }

    /// <summary>Step 21. The scoped context is processed once here, so that a faulty one is refused even if unused.</summary>
    private void ReadScoped(
        ActiveContext active,
        LocalContext local,
        string term,
        TermDefinition definition,
        TermEntries entries
    )
    {
        if (entries.Context is not { } context)
        {
            return;
        }

        var origin = local.Origin with { ValidatesScoped = false };
        try
        {
            Apply(active, context, origin, overrideProtected: true, propagate: true);
        }
        catch (LinkedDataException refused)
            when (refused.Refusal.Code
                    is not (RefusalCodes.UnknownContext or RefusalCodes.TooLarge or RefusalCodes.TooDeep)
            )
        {
            throw new LinkedDataException(
                "invalid scoped context",
                refused.Refusal.Path,
                $"The context inside the term \"{term}\" is at fault. {refused.Refusal.Reason}"
            );
        }

        definition.Scoped = new ScopedContext(context, local.Origin.BaseUrl, local.Origin.IsLasting);
    }

    /// <summary>Steps 22 and 23.</summary>
    private void ReadTextDefaults(LocalContext local, TermDefinition definition, TermEntries entries)
    {
        if (entries.Type is not null)
        {
            return;
        }

        if (entries.Language is { } language)
        {
            definition.HasLanguage = true;
            definition.Language = ReadLanguage(language, "invalid language mapping", local.Origin);
        }

        if (entries.Direction is { } direction)
        {
            definition.HasDirection = true;
            definition.Direction = ReadDirection(direction, local.Origin);
        }
    }

    /// <summary>Step 24.</summary>
    private void ReadNest(LocalContext local, string term, TermDefinition definition, TermEntries entries)
    {
        if (entries.Nest is not { } nest)
        {
            return;
        }

        var text = nest.ValueKind == JsonValueKind.String ? JsonText.Read(nest) : null;
        if (text is null || Keywords.Of(text) is not (Keyword.None or Keyword.Nest))
        {
            throw RefuseTerm("invalid @nest value", term, "must have a term or @nest as its @nest", local);
        }

        definition.Nest = text;
    }

    /// <summary>Step 25.</summary>
    private void ReadPrefix(LocalContext local, string term, TermDefinition definition, TermEntries entries)
    {
        if (entries.Prefix is not { } prefix)
        {
            return;
        }

        if (term.Contains(':') || term.Contains('/'))
        {
            throw RefuseTerm(
                "invalid term definition",
                term,
                "contains a colon or slash and cannot be a prefix",
                local
            );
        }

        definition.IsPrefix = ReadBoolean(prefix, "invalid @prefix value", "@prefix", local.Origin);
        if (definition.IsPrefix && definition.Keyword != Keyword.None)
        {
            throw RefuseTerm("invalid term definition", term, "stands for a keyword and cannot be a prefix", local);
        }
    }

    private static bool IsIriOrBlank(Iri? name) =>
        name is not null && (IriReference.HasScheme(name.Value) || IsBlank(name.Value));

    private static bool IsBlank(string name) => name.StartsWith("_:", StringComparison.Ordinal);

    private LinkedDataException RefuseTerm(string code, string term, string what, LocalContext local) =>
        new(code, Place(), $"The term \"{term}\" of {local.Origin.Name} {what}.");
}
