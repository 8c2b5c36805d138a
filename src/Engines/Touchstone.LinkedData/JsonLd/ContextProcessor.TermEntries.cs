using System.Text.Json;
using Touchstone.LinkedData.Json;

namespace Touchstone.LinkedData.JsonLd;

/// <content>What else a term definition says, such as its type, container and language (section 4.2.2).</content>
internal sealed partial class ContextProcessor
{
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
}
