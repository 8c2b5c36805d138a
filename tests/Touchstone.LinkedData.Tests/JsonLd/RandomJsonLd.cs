using System.Text.Json.Nodes;

namespace Touchstone.LinkedData.Tests.JsonLd;

/// <summary>
/// Makes documents at random that use everything JSON-LD 1.1 has: containers, scoped and protected contexts,
/// nesting, reversed and included properties, languages and directions, lists of lists, JSON literals, and, now and
/// then, something that must be refused.
/// </summary>
internal sealed class RandomJsonLd(int seed, bool careful, bool completeNames)
{
    private static readonly string[] Types = ["Person", "Course", "Plain", "Aliased"];

    private readonly Random _random = new(seed);
    private int _texts;

    public string Document()
    {
        var document = Node(_random.Next(1, 5));
        document["@context"] = Context();
        if (_random.Next(6) == 0)
        {
            return new JsonObject
            {
                ["@context"] = Context(),
                ["@graph"] = new JsonArray(Node(2), Node(2)),
            }.ToJsonString();
        }

        return document.ToJsonString();
    }

    /// <summary>A context that defines every term the documents use, each time in another way.</summary>
    private JsonObject Context()
    {
        var context = new JsonObject
        {
            ["@version"] = 1.1,
            ["ex"] = "https://example.org/",
            ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
            ["id"] = "@id",
            ["type"] = "@type",
            ["name"] = "ex:name",
            ["date"] = Term("ex:date", ("@type", "xsd:date")),
            ["link"] = Term("ex:link", ("@type", "@id")),
            ["word"] = Term("ex:word", ("@type", "@vocab")),
            ["none"] = Term("ex:none", ("@type", "@none")),
            ["json"] = Term("ex:json", ("@type", "@json")),
            ["list"] = Term("ex:list", ("@container", "@list")),
            ["links"] = Term("ex:links", ("@container", "@list"), ("@type", "@id")),
            ["set"] = Term("ex:set", ("@container", "@set")),
            ["texts"] = Term("ex:texts", ("@container", "@language")),
            ["arabic"] = Term("ex:arabic", ("@language", "ar"), ("@direction", "rtl")),
            ["welsh"] = Term("ex:welsh", ("@language", "cy")),
            ["byIndex"] = Term("ex:byIndex", ("@container", "@index")),
            ["byName"] = Term("ex:byName", ("@container", "@index"), ("@index", "ex:indexedBy")),
            ["byId"] = Term("ex:byId", ("@container", "@id")),
            ["byType"] = Term("ex:byType", ("@container", "@type")),
            ["graph"] = Term("ex:graph", ("@container", "@graph")),
            ["graphById"] = Graphs("ex:graphById", "@id"),
            ["graphByIndex"] = Graphs("ex:graphByIndex", "@index"),
            ["partOf"] = new JsonObject { ["@reverse"] = "ex:part", ["@type"] = "@id" },
            ["details"] = "@nest",
            ["nested"] = Term("ex:nested", ("@nest", "details")),
            ["included"] = "@included",
            ["same"] = "ex:name",
            ["Plain"] = "ex:Plain",
            ["Aliased"] = "Plain",
            ["Person"] = Scoped("ex:Person", new JsonObject { ["name"] = "ex:personName", ["age"] = "ex:age" }),
            ["Course"] = Scoped(
                "ex:Course",
                new JsonObject { ["@propagate"] = _random.Next(2) == 0, ["name"] = "ex:courseName" }
            ),
            ["scoped"] = Scoped("ex:scoped", new JsonObject { ["inner"] = "ex:inner", ["name"] = "ex:scopedName" }),
            ["cleared"] = Scoped("ex:cleared", new JsonArray(null, new JsonObject { ["inner"] = "ex:inner2" })),
        };
        if (_random.Next(5) == 0)
        {
            context["@language"] = "en-GB";
        }

        if (_random.Next(8) == 0)
        {
            context["@vocab"] = "https://vocab.example/#";
        }

        if (_random.Next(10) == 0)
        {
            context["@protected"] = true;
        }

        return context;
    }

    private JsonObject Node(int depth)
    {
        var node = new JsonObject();
        if (_random.Next(2) == 0)
        {
            node[Either("id", "@id")] = Id();
        }

        if (_random.Next(2) == 0)
        {
            node[Either("type", "@type")] =
                _random.Next(3) == 0 ? new JsonArray(Pick(Types), "ex:Extra") : JsonValue.Create(Type());
        }

        for (var count = _random.Next(careful ? 1 : 0, 5); count > 0; count--)
        {
            AddProperty(node, depth);
        }

        if (!completeNames && _random.Next(40) == 0)
        {
            node["undefinedTerm"] = "lost unless there is a vocabulary";
        }

        if (!careful && depth < 4 && _random.Next(25) == 0)
        {
            node["@context"] = new JsonObject { ["name"] = "https://other.example/name" };
        }

        return node;
    }

    private void AddProperty(JsonObject node, int depth)
    {
        var inner = depth - 1;
        var (name, value) = _random.Next(depth > 0 ? 32 : 12) switch
        {
            0 or 1 => ("name", Text()),
            2 => ("date", JsonValue.Create("2026-11-21")),
            3 => ("link", JsonValue.Create(Id())),
            4 => ("word", JsonValue.Create(completeNames ? "Plain" : Pick("Plain", "ex:word", "unknown word"))),
            5 => ("none", Scalar()),
            6 => ("json", Json(2)),
            7 => ("texts", Languages()),
            8 => ("welsh", Text()),
            9 when careful || _random.Next(8) > 0 => ("ex:compact", Scalar()),
            9 => ("arabic", Text()),
            10 => ("https://full.example/p", ValueObject()),
            11 => ("links", Array(() => JsonValue.Create(Id()), least: 1)),
            12 or 13 => ("list", Array(() => Item(inner), least: 1)),
            14 => ("list", Array(() => _random.Next(2) == 0 ? Array(() => Text(), least: 1) : Text(), least: 1)),
            15 or 16 => ("set", Array(() => Item(inner))),
            17 => ("ex:plain", Array(() => Item(inner))),
            18 => ("byIndex", Map(() => _random.Next(2) == 0 ? NewText() : Node(inner))),
            19 => ("byName", Map(() => Node(inner))),
            20 => ("byId", Map(() => Unscoped(), () => Id())),
            21 => ("byType", new JsonObject { [Pick("Plain", "Person", "ex:Other")] = Node(inner) }),
            22 => ("graph", Node(inner)),
            23 => ("graphById", Map(() => Unscoped(), () => Id())),
            24 => ("graphByIndex", Map(() => Node(inner))),
            25 => ("partOf", _random.Next(2) == 0 ? JsonValue.Create(Id()) : Node(inner)),
            26 => ("details", new JsonObject { ["nested"] = Item(inner), ["name"] = Text() }),
            27 => ("included", Array(() => WithId(Node(inner)), least: 1)),
            28 => ("scoped", ScopedNode(inner)),
            29 => ("cleared", new JsonObject { ["@id"] = Id(), ["inner"] = "in a context of its own" }),
            30 => ("@reverse", new JsonObject { ["ex:reversed"] = WithId(Node(inner)) }),
            _ => ("ex:deep", Node(inner)),
        };
        node[name] = value;
    }

    /// <summary>
    /// A node that means the same under type-scoped contexts: they end in maps by identifier (section 5.1.2, step
    /// 13.8.3.1), but jsonld lets them reach inside.
    /// </summary>
    private JsonObject Unscoped() =>
        new()
        {
            ["type"] = "Plain",
            ["date"] = NewText(),
            ["list"] = Array(Text, least: 1),
        };

    private JsonNode? Item(int depth) =>
        _random.Next(6) switch
        {
            0 or 1 => Scalar(),
            2 => ValueObject(),
            3 when !careful => new JsonObject { ["@list"] = Array(() => Text(), least: 1) },
            4 when !careful => new JsonObject { ["@set"] = Array(() => Scalar()) },
            _ => depth > 0 ? Node(depth) : Text(),
        };

    private JsonObject ScopedNode(int depth)
    {
        var node = Node(depth);
        node["inner"] = Text();
        return node;
    }

    private static JsonObject WithId(JsonObject node)
    {
        if (!node.ContainsKey("id") && !node.ContainsKey("@id"))
        {
            node["@id"] = "https://example.org/named";
        }

        node["name"] = "named";
        return node;
    }

    private JsonNode? Scalar() =>
        _random.Next(9) switch
        {
            0 => JsonValue.Create(_random.Next(2) == 0),
            1 => JsonValue.Create(_random.Next(-1000, 1000)),
            2 => JsonValue.Create(Math.Round(_random.NextDouble() * 100 + 0.5, 3)),
            3 => JsonValue.Create(5.0),
            4 when _random.Next(3) == 0 => null,
            _ => Text(),
        };

    private JsonObject ValueObject()
    {
        var value = new JsonObject { ["@value"] = _random.Next(3) == 0 ? JsonValue.Create(12) : Text() };
        switch (_random.Next(4))
        {
            case 0:
                value["@type"] = "xsd:token";
                break;
            case 1:
                value["@value"] = Text();
                value["@language"] = Pick("en", "EN-gb", careful ? "cy" : "not a tag!");
                if (!careful && _random.Next(6) == 0)
                {
                    value["@direction"] = "ltr";
                }

                break;
            case 2 when _random.Next(3) == 0:
                value["@value"] = Json(2);
                value["@type"] = "@json";
                break;
            case 3 when !careful && _random.Next(6) == 0:
                value["@value"] = null;
                break;
            default:
                value["@value"] = NewText();
                value["@index"] = "kept by nobody";
                break;
        }

        return value;
    }

    private JsonObject Languages() =>
        new()
        {
            ["en"] = Text(),
            [careful ? "cy" : Pick("cy", "zh-Hans", "x y")] = new JsonArray(Text(), Text()),
            ["@none"] = Text(),
        };

    private JsonObject Map(Func<JsonNode?> value, Func<string>? key = null)
    {
        var map = new JsonObject();
        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            var name = _random.Next(6) == 0 ? "@none" : key?.Invoke() ?? Pick("one", "two", "three words");
            map[name] = _random.Next(3) == 0 ? new JsonArray(value(), value()) : value();
        }

        return map;
    }

    private JsonNode? Json(int depth) =>
        depth == 0
            ? Scalar()
            : new JsonObject
            {
                ["z"] = Scalar(),
                ["a"] = Array(() => Json(depth - 1)),
                ["@id"] = 1e21,
                ["é"] = null,
            };

    private JsonArray Array(Func<JsonNode?> item, int least = 0)
    {
        var array = new JsonArray();
        for (var count = _random.Next(least, 4); count > 0; count--)
        {
            array.Add(item());
        }

        return array;
    }

    /// <summary>
    /// A text that no other value has: where values differ by their index alone, jsonld writes the same statement
    /// twice.
    /// </summary>
    private JsonValue NewText() => JsonValue.Create($"text {_texts++}");

    private JsonValue Text() => JsonValue.Create(Pick("Ada", "高级 \U0001F3E5", "\"quoted\"\n", "", "same", "a\\b"));

    private string Type() =>
        completeNames ? Pick(Types) : Pick("Person", "Course", "Plain", "ex:T", "_:t", "Undefined");

    private string Id() =>
        completeNames || _random.Next(30) > 0
            ? Pick("https://example.org/a", "https://example.org/b", "ex:c", "urn:uuid:1", "_:x", "_:y")
            : Pick(
                "relative",
                "../up?q#f",
                careful ? "" : "./y",
                careful ? "#fragment" : "@reserved",
                careful ? "/x" : "urn:with space"
            );

    private string Either(string one, string other) => _random.Next(2) == 0 ? one : other;

    private string Pick(params ReadOnlySpan<string> choices) => choices[_random.Next(choices.Length)];

    private static JsonObject Term(string iri, params ReadOnlySpan<(string Key, string Value)> entries)
    {
        var term = new JsonObject { ["@id"] = iri };
        foreach (var (key, value) in entries)
        {
            term[key] = value;
        }

        return term;
    }

    private static JsonObject Graphs(string iri, string container) =>
        new() { ["@id"] = iri, ["@container"] = new JsonArray("@graph", container) };

    private static JsonObject Scoped(string iri, JsonNode context) => new() { ["@id"] = iri, ["@context"] = context };
}
