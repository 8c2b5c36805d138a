using System.Text.Json;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>
/// The expansion of one document (JSON-LD 1.1 API section 5.1), always in safe mode unless the conformance suite
/// asks otherwise: what would be dropped is refused. Step numbers below are those of section 5.1.2.
/// </summary>
internal sealed partial class Expander
{
    private readonly ContextProcessor _contexts;
    private readonly JsonLdOptions _options;
    private readonly DocumentPath _path = new();
    private readonly MemberStack _members = new();

    public Expander(ContextLibrary library, ContextCache cache, JsonLdOptions options)
    {
        _options = options;
        _contexts = new ContextProcessor(library, cache, options) { Place = _path.ToString };
    }

    /// <summary>The place in the document, for refusals that do not know theirs.</summary>
    public string Place => _path.ToString();

    /// <summary>The objects at the top of the expanded document.</summary>
    public List<ExpandedObject> Expand(JsonElement document)
    {
        var result = new List<ExpandedObject>();
        Expand(_contexts.Initial, PropertyKind.None, property: null, document, result);

        // Section 5.1.1: a document that is nothing but a graph is that graph.
        return result is [{ Graph: { } graph } only] && only.EntryCount == 1 ? graph : result;
    }

    private Shape Expand(
        ActiveContext active,
        PropertyKind kind,
        TermDefinition? property,
        JsonElement element,
        List<ExpandedObject> into,
        bool fromMap = false,
        bool insideList = false
    )
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Null:
                return Shape.Nothing;
            case JsonValueKind.Array:
                ExpandArray(active, kind, property, element, into, fromMap, insideList);
                return Shape.Many;
            case JsonValueKind.Object:
                return ExpandObject(active, kind, property, element, into, fromMap, insideList);
            default:
                return ExpandScalar(active, kind, property, element, into, insideList);
        }
    }

    /// <summary>Step 4.</summary>
    private Shape ExpandScalar(
        ActiveContext active,
        PropertyKind kind,
        TermDefinition? property,
        JsonElement element,
        List<ExpandedObject> into,
        bool insideList
    )
    {
        if (kind is PropertyKind.None or PropertyKind.Graph && !insideList)
        {
            Lose("A value stands where only objects with properties can stand, so it belongs to nothing.");
            return Shape.Nothing;
        }

        if (property?.Scoped is { } scoped)
        {
            active = _contexts.Apply(active, scoped, overrideProtected: true, propagate: true);
            property = active.Find(property.Term);
        }

        into.Add(ExpandValue(active, property, element));
        return Shape.One;
    }

    /// <summary>Step 5.</summary>
    private void ExpandArray(
        ActiveContext active,
        PropertyKind kind,
        TermDefinition? property,
        JsonElement element,
        List<ExpandedObject> into,
        bool fromMap,
        bool insideList
    )
    {
        insideList |= property?.Has(Containers.List) ?? false;
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            Enter(index++);
            if (insideList)
            {
                var items = new List<ExpandedObject>();
                if (Expand(active, kind, property, item, items, fromMap) == Shape.Many)
                {
                    into.Add(new ExpandedObject { List = items });
                }
                else
                {
                    into.AddRange(items);
                }
            }
            else
            {
                Expand(active, kind, property, item, into, fromMap);
            }

            _path.Leave();
        }
    }

    /// <summary>Steps 6 to 20.</summary>
    private Shape ExpandObject(
        ActiveContext active,
        PropertyKind kind,
        TermDefinition? property,
        JsonElement element,
        List<ExpandedObject> into,
        bool fromMap,
        bool insideList
    )
    {
        var members = _members.Push(element);
        if (active.Previous is not null && !fromMap && EndsTypeScope(active, members))
        {
            active = active.Previous;
        }

        if (property?.Scoped is { } scoped)
        {
            active = _contexts.Apply(active, scoped, overrideProtected: true, propagate: true);
        }

        active = ApplyLocalContext(active, members);
        var typeScope = active;
        active = ApplyTypeContexts(active, members, out var isJson);

        var result = new ExpandedObject();
        ExpandMembers(active, typeScope, kind, property, members, result, isJson);
        _members.Pop(members);
        return Finish(result, kind, property, into, insideList);
    }

    /// <summary>Step 7: whether the object is a new node, where type-scoped contexts end.</summary>
    private bool EndsTypeScope(ActiveContext active, Range members)
    {
        var (start, end) = (members.Start.Value, members.End.Value);
        for (var i = start; i < end; i++)
        {
            var keyword = KeywordOf(i, active);
            if (keyword == Keyword.Value || (keyword == Keyword.Id && end == start + 1))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Step 9.</summary>
    private ActiveContext ApplyLocalContext(ActiveContext active, Range members)
    {
        for (var i = members.Start.Value; i < members.End.Value; i++)
        {
            if (_members[i].Json.NameEquals("@context"u8))
            {
                _path.Enter(_members[i].Json);
                active = _contexts.Apply(active, _members[i].Json.Value);
                _path.Leave();
            }
        }

        return active;
    }

    /// <summary>Steps 11 and 12: the contexts that the types bring, in the order of the types' names.</summary>
    private ActiveContext ApplyTypeContexts(ActiveContext active, Range members, out bool isJson)
    {
        var typeScope = active;
        var sawType = false;
        isJson = false;
        for (var i = members.Start.Value; i < members.End.Value; i++)
        {
            if (KeywordOf(i, typeScope) != Keyword.Type)
            {
                continue;
            }

            var types = _members[i].Json.Value;
            TermDefinition? only = null;
            List<TermDefinition>? several = null;
            var last = types;
            if (types.ValueKind == JsonValueKind.Array)
            {
                foreach (var type in types.EnumerateArray())
                {
                    last = type;
                    if (FindScoped(typeScope, type) is { } found)
                    {
                        (only, several) = only is null ? (found, several) : (only, [.. several ?? [only], found]);
                    }
                }
            }
            else
            {
                only = FindScoped(typeScope, types);
            }

            several?.Sort((left, right) => string.CompareOrdinal(left.Term, right.Term));
            foreach (var definition in several ?? (only is null ? [] : [only]))
            {
                active = _contexts.Apply(active, definition.Scoped!, overrideProtected: false, propagate: false);
            }

            isJson |= !sawType && IsJsonType(active, last);
            sawType = true;
        }

        return active;
    }

    private TermDefinition? FindScoped(ActiveContext typeScope, JsonElement type) =>
        type.ValueKind == JsonValueKind.String && Names.Find(typeScope, type) is { Scoped: not null } definition
            ? definition
            : null;

    private bool IsJsonType(ActiveContext active, JsonElement type) =>
        type.ValueKind == JsonValueKind.String
        && (type.ValueEquals("@json"u8) || (Names.Find(active, type) is { Keyword: Keyword.Json }));

    /// <summary>Steps 15 to 19.</summary>
    private Shape Finish(
        ExpandedObject result,
        PropertyKind kind,
        TermDefinition? property,
        List<ExpandedObject> into,
        bool insideList
    )
    {
        if (result.HasValue)
        {
            if (!FinishValue(result))
            {
                return Shape.Nothing;
            }
        }
        else if (result.Set is not null || result.List is not null)
        {
            if (result.EntryCount > (result.Index is null ? 1 : 2))
            {
                throw Refuse(
                    "invalid set or list object",
                    "A list or set stands together with something else than an index."
                );
            }

            if (result.Set is not null)
            {
                into.AddRange(result.Set);
                return Shape.Many;
            }
        }
        else if (result.Language is not null && result.EntryCount == 1)
        {
            Lose("An object has a language and nothing else.");
            return Shape.Nothing;
        }

        var floats = kind is PropertyKind.None or PropertyKind.Graph;
        if (!insideList && (floats || (_options.Safe && (property?.Has(Containers.Graph) ?? false))))
        {
            if (LosesAll(result))
            {
                return Shape.Nothing;
            }
        }

        into.Add(result);
        return Shape.One;
    }

    /// <summary>Step 19: what says nothing at the top of a document or in a graph.</summary>
    private bool LosesAll(ExpandedObject result)
    {
        if (result.HasValue || result.IsList)
        {
            Lose("A value or list stands where only objects with properties can stand, so it belongs to nothing.");
            return true;
        }

        var count = result.EntryCount;
        if (count == 0 || (count == 1 && result.HasId))
        {
            Lose(
                count == 0
                    ? "An object is empty, so nothing is said about it."
                    : "An object has an identifier and nothing else, so nothing is said about it."
            );
            return true;
        }

        return false;
    }

    /// <summary>Step 15. False when the object has no value.</summary>
    private bool FinishValue(ExpandedObject result)
    {
        var allowed =
            1
            + (result.Types is null ? 0 : 1)
            + (result.Index is null ? 0 : 1)
            + (result.Language is null ? 0 : 1)
            + (result.Direction is null ? 0 : 1);
        if (result.EntryCount != allowed)
        {
            throw Refuse(
                "invalid value object",
                "An object with @value may only have a type, a language, a direction and an index beside it."
            );
        }

        if (result.Types is not null && (result.Language is not null || result.Direction is not null))
        {
            throw Refuse("invalid value object", "A value cannot have a type and a language or direction as well.");
        }

        if (result.IsJson)
        {
            return true;
        }

        if (result.Text is null && result.Json.ValueKind == JsonValueKind.Null)
        {
            Lose("The value of an object with @value is null.");
            return false;
        }

        if (result.Text is null && result.Language is not null)
        {
            throw Refuse("invalid language-tagged value", "Only a text can have a language.");
        }

        if (result.Types is not null && !(result.Types is [var type] && IriReference.HasScheme(type.Value)))
        {
            throw Refuse("invalid typed value", "The type of a value must be one absolute IRI.");
        }

        return true;
    }

    private void Enter(int index)
    {
        _path.Enter(index);
        RequireDepth();
    }

    private void Enter(JsonProperty member)
    {
        _path.Enter(member);
        RequireDepth();
    }

    private void RequireDepth()
    {
        if (_path.Depth > _options.MaxDepth)
        {
            throw Refuse(RefusalCodes.TooDeep, $"The document is nested more than {_options.MaxDepth} levels deep.");
        }
    }

    /// <summary>Refuses what JSON-LD would drop; outside safe mode lets it go.</summary>
    private void Lose(string reason)
    {
        if (_options.Safe)
        {
            throw Refuse(RefusalCodes.LostValue, $"{reason} It would be lost and no signature would cover it.");
        }
    }

    private LinkedDataException Refuse(string code, string reason) => new(code, _path.ToString(), reason);
}
