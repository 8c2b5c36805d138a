using System.Text.Json;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <content>Members whose names are properties (steps 13 and 14).</content>
internal sealed partial class Expander
{
    /// <summary>Steps 13.5 to 13.14.</summary>
    private void ExpandProperty(
        ActiveContext active,
        Iri name,
        TermDefinition? definition,
        JsonElement value,
        ExpandedObject result
    )
    {
        if (
            definition is null
            || definition
                is { Containers: Containers.None or Containers.Set, IsReverse: false, Coercion: not Keyword.Json }
        )
        {
            ExpandPlainProperty(active, name, definition, value, result);
            return;
        }

        var values = new List<ExpandedObject>();
        var shape = Shape.Many;
        if (definition.Coercion == Keyword.Json)
        {
            var literal = new ExpandedObject { HasValue = true, Types = [ContextProcessor.KeywordName(Keyword.Json)] };
            SetValue(literal, value);
            values.Add(literal);
        }
        else if (definition.Has(Containers.Language) && value.ValueKind == JsonValueKind.Object)
        {
            ExpandLanguageMap(active, definition, value, values);
        }
        else if (
            definition.Has(Containers.Index | Containers.Type | Containers.Id)
            && value.ValueKind == JsonValueKind.Object
        )
        {
            ExpandIndexMap(active, definition, value, values);
        }
        else
        {
            shape = Expand(active, PropertyKind.Named, definition, value, values);
            if (shape == Shape.Nothing)
            {
                return;
            }
        }

        if (definition.Has(Containers.List) && !(shape == Shape.One && values[0].IsList))
        {
            values = [new ExpandedObject { List = values }];
        }

        if (definition.Has(Containers.Graph) && !definition.Has(Containers.Id | Containers.Index))
        {
            values = WrapInGraphs(values);
        }

        foreach (var item in values)
        {
            if (definition.IsReverse)
            {
                AddReverse(result, name, item);
            }
            else
            {
                result.Add(name, item);
            }
        }

        if (values.Count == 0 && !definition.IsReverse)
        {
            _ = (result.Properties ??= new PropertyMap())[name];
        }
    }

    /// <summary>The usual case: values go straight to where they belong.</summary>
    private void ExpandPlainProperty(
        ActiveContext active,
        Iri name,
        TermDefinition? definition,
        JsonElement value,
        ExpandedObject result
    )
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        var values = new List<ExpandedObject>(1);
        if (Expand(active, PropertyKind.Named, definition, value, values) == Shape.Nothing)
        {
            return;
        }

        (result.Properties ??= new PropertyMap()).Add(name, values);
    }

    /// <summary>Step 13.12.</summary>
    private List<ExpandedObject> WrapInGraphs(List<ExpandedObject> values)
    {
        var graphs = new List<ExpandedObject>(values.Count);
        foreach (var value in values)
        {
            if (!_options.Safe || !LosesAll(value))
            {
                graphs.Add(new ExpandedObject { Graph = [value] });
            }
        }

        return graphs;
    }

    /// <summary>Step 14.</summary>
    private void ExpandNests(
        ActiveContext active,
        ActiveContext typeScope,
        PropertyKind kind,
        TermDefinition? property,
        Range members,
        ExpandedObject result,
        bool isJson
    )
    {
        for (var i = members.Start.Value; i < members.End.Value; i++)
        {
            if (Resolve(i, active) != Keyword.Nest)
            {
                continue;
            }

            var json = _members[i].Json;
            var inside = _members[i].Definition?.Scoped is { } scoped
                ? _contexts.Apply(active, scoped, overrideProtected: true, propagate: true)
                : active;
            Enter(json);
            if (json.Value.ValueKind == JsonValueKind.Array)
            {
                var index = 0;
                foreach (var item in json.Value.EnumerateArray())
                {
                    Enter(index++);
                    ExpandNest(inside, typeScope, kind, property, item, result, isJson);
                    _path.Leave();
                }
            }
            else
            {
                ExpandNest(inside, typeScope, kind, property, json.Value, result, isJson);
            }

            _path.Leave();
        }
    }

    private void ExpandNest(
        ActiveContext active,
        ActiveContext typeScope,
        PropertyKind kind,
        TermDefinition? property,
        JsonElement value,
        ExpandedObject result,
        bool isJson
    )
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Refuse("invalid @nest value", "What is nested must be an object.");
        }

        var members = _members.Push(value);
        for (var i = members.Start.Value; i < members.End.Value; i++)
        {
            if (Resolve(i, active) == Keyword.Value)
            {
                throw Refuse("invalid @nest value", "What is nested must not have @value.");
            }
        }

        ExpandMembers(active, typeScope, kind, property, members, result, isJson);
        _members.Pop(members);
    }
}
