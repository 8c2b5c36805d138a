using System.Text.Json;
using Touchstone.LinkedData.Json;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <content>Value expansion (section 5.3) and the maps of step 13.</content>
internal sealed partial class Expander
{
    private ExpandedObject ExpandValue(ActiveContext active, TermDefinition? property, JsonElement value)
    {
        var coercion = property?.Coercion ?? Keyword.None;
        if (value.ValueKind != JsonValueKind.String)
        {
            var plain = new ExpandedObject { HasValue = true, Json = value };
            if (coercion == Keyword.Type)
            {
                plain.Types = [property!.Datatype!];
            }

            return plain;
        }

        return ExpandText(active, property, JsonText.Read(value));
    }

    private ExpandedObject ExpandText(ActiveContext active, TermDefinition? property, string text)
    {
        switch (property?.Coercion ?? Keyword.None)
        {
            case Keyword.Id:
                return new ExpandedObject { HasId = true, Id = ExpandReference(active, text, vocabulary: false) };
            case Keyword.Vocab:
                return new ExpandedObject { HasId = true, Id = ExpandReference(active, text, vocabulary: true) };
            case Keyword.Type:
                return new ExpandedObject
                {
                    HasValue = true,
                    Text = text,
                    Types = [property!.Datatype!],
                };
            default:
                return new ExpandedObject
                {
                    HasValue = true,
                    Text = text,
                    Language = property is { HasLanguage: true } ? property.Language : active.Language,
                    Direction = property is { HasDirection: true } ? property.Direction : active.Direction,
                };
        }
    }

    /// <summary>Step 13.7.</summary>
    private void ExpandLanguageMap(
        ActiveContext active,
        TermDefinition definition,
        JsonElement map,
        List<ExpandedObject> into
    )
    {
        var direction = definition.HasDirection ? definition.Direction : active.Direction;
        var members = _members.Push(map);
        for (var i = members.Start.Value; i < members.End.Value; i++)
        {
            var json = _members[i].Json;
            Enter(json);
            var language = IsNone(i, active) ? null : JsonText.Name(json);
            if (json.Value.ValueKind == JsonValueKind.Array)
            {
                var index = 0;
                foreach (var item in json.Value.EnumerateArray())
                {
                    Enter(index++);
                    AddTagged(item, language, direction, into);
                    _path.Leave();
                }
            }
            else
            {
                AddTagged(json.Value, language, direction, into);
            }

            _path.Leave();
        }

        _members.Pop(members);
    }

    private void AddTagged(JsonElement value, string? language, string? direction, List<ExpandedObject> into)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            throw Refuse("invalid language map value", "The values of a language map must be texts.");
        }

        into.Add(
            new ExpandedObject
            {
                HasValue = true,
                Text = JsonText.Read(value),
                Language = language is null ? null : RequireLanguage(language),
                Direction = direction,
            }
        );
    }

    private bool IsNone(int place, ActiveContext active) => Resolve(place, active) == Keyword.NoneValue;

    /// <summary>Step 13.8: maps by index, identifier or type.</summary>
    private void ExpandIndexMap(
        ActiveContext active,
        TermDefinition definition,
        JsonElement map,
        List<ExpandedObject> into
    )
    {
        var mapContext =
            definition.Has(Containers.Id | Containers.Type) && active.Previous is not null ? active.Previous : active;
        var members = _members.Push(map);
        for (var i = members.Start.Value; i < members.End.Value; i++)
        {
            var json = _members[i].Json;
            var key = JsonText.Name(json);
            var none = IsNone(i, active);
            var itemContext = mapContext;
            if (definition.Has(Containers.Type) && mapContext.Find(key)?.Scoped is { } scoped)
            {
                itemContext = _contexts.Apply(mapContext, scoped, overrideProtected: false, propagate: false);
            }

            var property = ReferenceEquals(itemContext, active) ? definition : itemContext.Find(definition.Term);
            Enter(json);
            var items = new List<ExpandedObject>();
            Expand(itemContext, PropertyKind.Named, property, json.Value, items, fromMap: true);
            foreach (var item in items)
            {
                into.Add(Indexed(active, definition, item, key, none));
            }

            _path.Leave();
        }

        _members.Pop(members);
    }

    /// <summary>Step 13.8.3.7: an item of a map with what its key says of it.</summary>
    private ExpandedObject Indexed(
        ActiveContext active,
        TermDefinition definition,
        ExpandedObject item,
        string key,
        bool none
    )
    {
        if (definition.Has(Containers.Graph) && item.Graph is null)
        {
            item = new ExpandedObject { Graph = [item] };
        }

        if (none)
        {
            return item;
        }

        if (definition.Has(Containers.Index))
        {
            if (definition.Index is null)
            {
                item.Index ??= key;
            }
            else
            {
                AddIndexProperty(active, definition.Index, item, key);
            }
        }
        else if (definition.Has(Containers.Id))
        {
            if (item.HasValue)
            {
                throw Refuse("invalid value object", "A value cannot have an identifier.");
            }

            if (!item.HasId)
            {
                item.HasId = true;
                item.Id = ExpandReference(active, key, vocabulary: false);
            }
        }
        else
        {
            item.Types = [ExpandIndexedType(active, key), .. item.Types ?? []];
        }

        return item;
    }

    private Iri ExpandIndexedType(ActiveContext active, string key)
    {
        var type = _contexts.Expand(active, key, documentRelative: false, vocabulary: true);
        return type is null || (_options.Safe && !IsResource(type))
            ? throw Refuse(
                RefusalCodes.UndefinedType,
                $"The type \"{key}\" is not defined by the contexts in force here, so no signature would cover it."
            )
            : type;
    }

    /// <summary>Step 13.8.3.7.2: the key is the value of a property.</summary>
    private void AddIndexProperty(ActiveContext active, string indexTerm, ExpandedObject item, string key)
    {
        if (item.HasValue)
        {
            throw Refuse("invalid value object", "A value cannot have a property.");
        }

        var name = _contexts.Expand(active, indexTerm, documentRelative: false, vocabulary: true)!;
        var value = ExpandText(active, active.Find(indexTerm), key);
        (item.Properties ??= new PropertyMap())[name].Insert(0, value);
    }
}
