using System.Text.Json;
using Touchstone.LinkedData.Json;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <content>Members whose names are keywords (step 13).</content>
internal sealed partial class Expander
{
    /// <summary>Step 13.4.</summary>
    private void ExpandKeyword(
        Keyword keyword,
        ActiveContext active,
        ActiveContext typeScope,
        PropertyKind kind,
        TermDefinition? property,
        JsonElement value,
        ExpandedObject result,
        bool isJson
    )
    {
        if (kind == PropertyKind.Reverse)
        {
            throw Refuse("invalid reverse property map", "A keyword cannot be a reversed property.");
        }

        RefuseCollision(keyword, result);
        switch (keyword)
        {
            case Keyword.Id:
                ExpandId(active, value, result);
                break;
            case Keyword.Type:
                ExpandTypes(typeScope, value, result);
                break;
            case Keyword.Graph:
                result.Graph = [];
                Expand(active, PropertyKind.Graph, property: null, value, result.Graph);
                break;
            case Keyword.Included:
                ExpandIncluded(active, value, result);
                break;
            case Keyword.Value:
                ExpandValueEntry(value, result, isJson);
                break;
            case Keyword.Language:
                result.Language = ReadLanguage(value);
                break;
            case Keyword.Direction:
                result.Direction = ReadDirection(value);
                break;
            case Keyword.Index:
                result.Index =
                    value.ValueKind == JsonValueKind.String
                        ? JsonText.Read(value)
                        : throw Refuse("invalid @index value", "@index must be a text.");
                break;
            case Keyword.List when kind is PropertyKind.None or PropertyKind.Graph:
                Lose("A list stands where only objects with properties can stand, so it belongs to nothing.");
                break;
            case Keyword.List:
                result.List = [];
                Expand(active, kind, property, value, result.List, insideList: true);
                break;
            case Keyword.Set:
                result.Set = [];
                Expand(active, kind, property, value, result.Set);
                break;
            case Keyword.Reverse:
                ExpandReverse(active, value, result);
                break;
            default:
                Lose($"{ContextProcessor.KeywordName(keyword).Value} has no meaning outside a context.");
                break;
        }
    }

    /// <summary>Step 13.4.2.</summary>
    private void RefuseCollision(Keyword keyword, ExpandedObject result)
    {
        var taken = keyword switch
        {
            Keyword.Id => result.HasId,
            Keyword.Graph => result.Graph is not null,
            Keyword.Value => result.HasValue,
            Keyword.Language => result.Language is not null,
            Keyword.Direction => result.Direction is not null,
            Keyword.Index => result.Index is not null,
            Keyword.List => result.List is not null,
            Keyword.Set => result.Set is not null,
            Keyword.Reverse => result.Reverse is not null,
            _ => false,
        };
        if (taken)
        {
            throw Refuse(
                "colliding keywords",
                $"{ContextProcessor.KeywordName(keyword).Value} is given twice, once by another name."
            );
        }
    }

    /// <summary>Step 13.4.3.</summary>
    private void ExpandId(ActiveContext active, JsonElement value, ExpandedObject result)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw Refuse("invalid @id value", "An identifier must be a text.");
        }

        result.HasId = true;
        result.Id = ExpandReference(active, JsonText.Read(value), vocabulary: false);
    }

    /// <summary>An identifier in full; in safe mode absolute.</summary>
    private Iri? ExpandReference(ActiveContext active, string text, bool vocabulary)
    {
        var id = _contexts.Expand(active, text, documentRelative: true, vocabulary);
        if (_options.Safe && (id is null || !IsResource(id)))
        {
            throw id is null ? Refuse(RefusalCodes.ReservedKeyword, $"\"{text}\" looks like a keyword of JSON-LD.")
            : vocabulary
                ? Refuse(
                    RefusalCodes.UndefinedTerm,
                    $"\"{text}\" is neither an absolute IRI nor a term that the contexts in force here define."
                )
            : Refuse(RefusalCodes.RelativeIri, $"The identifier \"{text}\" is not an absolute IRI.");
        }

        return id;
    }

    /// <summary>Whether a name can be a subject or object of RDF.</summary>
    private static bool IsResource(Iri name) => name.IsWellFormed || IsBlankNode(name);

    private static bool IsBlankNode(Iri name) =>
        name.Value.StartsWith("_:", StringComparison.Ordinal) && !name.Value.Any(char.IsWhiteSpace);

    /// <summary>Step 13.4.4.</summary>
    private void ExpandTypes(ActiveContext typeScope, JsonElement value, ExpandedObject result)
    {
        result.Types ??= [];
        if (value.ValueKind != JsonValueKind.Array)
        {
            result.Types.Add(ExpandType(typeScope, value));
            return;
        }

        var index = 0;
        foreach (var type in value.EnumerateArray())
        {
            Enter(index++);
            result.Types.Add(ExpandType(typeScope, type));
            _path.Leave();
        }
    }

    private Iri ExpandType(ActiveContext typeScope, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw Refuse("invalid type value", "A type must be a text.");
        }

        if (Names.Find(typeScope, value) is { Mapping: { IsWellFormed: true } known })
        {
            return known;
        }

        var text = JsonText.Read(value);
        var type = _contexts.Expand(typeScope, text, documentRelative: true, vocabulary: true);
        if (_options.Safe && (type is null || (type.Value != "@json" && !IsResource(type))))
        {
            throw Refuse(
                RefusalCodes.UndefinedType,
                $"The type \"{text}\" is not defined by the contexts in force here, so no signature would cover it."
            );
        }

        return type ?? Iri.Unchecked(text);
    }

    /// <summary>Step 13.4.6.</summary>
    private void ExpandIncluded(ActiveContext active, JsonElement value, ExpandedObject result)
    {
        var start = (result.Included ??= []).Count;
        Expand(active, PropertyKind.None, property: null, value, result.Included);
        var added = result.Included.Skip(start).ToList();
        if (added.Count == 0 || added.Exists(item => item.HasValue || item.IsList))
        {
            throw Refuse("invalid @included value", "What is included must be objects with properties.");
        }
    }

    /// <summary>Step 13.4.7.</summary>
    private void ExpandValueEntry(JsonElement value, ExpandedObject result, bool isJson)
    {
        if (!isJson && value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            throw Refuse("invalid value object value", "@value must be a text, a number, a boolean or null.");
        }

        result.HasValue = true;
        SetValue(result, value);
    }

    private static void SetValue(ExpandedObject result, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            result.Text = JsonText.Read(value);
        }
        else
        {
            result.Json = value;
        }
    }

    private string ReadLanguage(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw Refuse("invalid language-tagged string", "@language must be a text.");
        }

        return RequireLanguage(JsonText.Read(value));
    }

    /// <summary>The tag in lower case, which the specification allows and other processors do as well.</summary>
    private string RequireLanguage(string tag)
    {
        if (_options.Safe && !LanguageTag.IsWellFormed(tag))
        {
            throw Refuse(RefusalCodes.InvalidLanguageTag, $"\"{tag}\" is not a language tag.");
        }

        return tag.ToLowerInvariant();
    }

    private string ReadDirection(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && JsonText.Read(value) is "ltr" or "rtl"
            ? JsonText.Read(value)
            : throw Refuse("invalid base direction", "@direction must be \"ltr\" or \"rtl\".");

    /// <summary>Step 13.4.13.</summary>
    private void ExpandReverse(ActiveContext active, JsonElement value, ExpandedObject result)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Refuse("invalid @reverse value", "@reverse must be an object.");
        }

        var expanded = new List<ExpandedObject>();
        Expand(active, PropertyKind.Reverse, property: null, value, expanded);
        foreach (var map in expanded)
        {
            // Reversed twice is not reversed.
            foreach (var (name, values) in map.Reverse?.Entries ?? [])
            {
                values.ForEach(item => result.Add(name, item));
            }

            foreach (var (name, values) in map.Properties?.Entries ?? [])
            {
                values.ForEach(item => AddReverse(result, name, item));
            }
        }
    }

    private void AddReverse(ExpandedObject result, Iri name, ExpandedObject item)
    {
        if (item.HasValue || item.IsList)
        {
            throw Refuse("invalid reverse property value", "A value or list cannot have a reversed property.");
        }

        result.AddReverse(name, item);
    }
}
