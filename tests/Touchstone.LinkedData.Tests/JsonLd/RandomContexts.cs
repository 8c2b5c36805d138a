using System.Text.Json;
using System.Text.Json.Nodes;

namespace Touchstone.LinkedData.Tests.JsonLd;

/// <summary>
/// Makes small documents whose contexts say all kinds of things about a handful of terms: right, wrong, against one
/// another, in several layers, protected and by address.
/// </summary>
internal sealed class RandomContexts(int seed)
{
    private static readonly string[] Terms = ["a", "b", "c", "p", "ex:d", "https://t.example/e"];

    private readonly Random _random = new(seed);

    /// <summary>The contexts that documents name by address.</summary>
    public static Dictionary<string, JsonElement> Library() =>
        new()
        {
            ["https://c.example/plain"] = Parse(
                """{"@context": {"a": "https://c.example/a", "ex": "https://ex.example/"}}"""
            ),
            ["https://c.example/protected"] = Parse(
                """{"@context": {"@protected": true, "a": "https://c.example/a", "b": {"@id": "https://c.example/b", "@type": "@id"}}}"""
            ),
            ["https://c.example/vocabulary"] = Parse(
                """{"@context": {"@vocab": "https://v.example/", "@language": "en"}}"""
            ),
            ["https://c.example/nested"] = Parse(
                """{"@context": [{"T": {"@id": "https://c.example/T", "@context": "https://c.example/nested"}}, "https://c.example/plain"]}"""
            ),
        };

    public string Document()
    {
        var document = Node(2);
        document["@context"] = Context();
        return document.ToJsonString();
    }

    private JsonNode? Context()
    {
        if (_random.Next(10) == 0)
        {
            // Only a context that is one object can say whether it propagates (API section 4.1.2, step 2).
            var single = Definitions(depth: 1);
            single["@propagate"] = _random.Next(2) == 0;
            return single;
        }

        var context = new JsonArray();
        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            context.Add(
                _random.Next(5) switch
                {
                    0 => JsonValue.Create(Pick([.. Library().Keys])),
                    1 when _random.Next(4) == 0 => null,
                    _ => Definitions(depth: 1),
                }
            );
        }

        return context;
    }

    private JsonObject Definitions(int depth)
    {
        var context = new JsonObject();
        if (_random.Next(2) == 0)
        {
            context["ex"] = "https://ex.example/";
        }

        if (_random.Next(6) == 0)
        {
            context["@vocab"] = "https://v.example/";
        }

        if (_random.Next(12) == 0)
        {
            context["@base"] = Pick("https://base.example/x/", "https://base.example/y");
        }

        if (_random.Next(8) == 0)
        {
            context["@protected"] = true;
        }

        if (_random.Next(20) == 0)
        {
            context["@version"] = _random.Next(3) == 0 ? 1.0 : 1.1;
        }

        for (var count = _random.Next(1, 5); count > 0; count--)
        {
            context[_random.Next(12) == 0 ? Pick("id", "type", "@id", "T", "graph") : Pick(Terms)] = Term(depth);
        }

        return context;
    }

    private JsonNode? Term(int depth)
    {
        if (_random.Next(3) == 0)
        {
            return _random.Next(10) == 0 ? null : JsonValue.Create(Name());
        }

        var term = new JsonObject();
        if (_random.Next(8) == 0)
        {
            term["@reverse"] = Pick("https://i.example/4", "ex:reversed", "p:name", "a", "c/d");
        }
        else if (_random.Next(6) > 0)
        {
            term["@id"] = Name();
        }

        if (_random.Next(4) == 0)
        {
            term["@type"] = Pick("@id", "@vocab", "@json", "@none", "ex:type", "https://t.example/type", "unknown");
        }

        if (_random.Next(4) == 0)
        {
            term["@container"] = _random.Next(4) switch
            {
                0 => new JsonArray("@set", Pick("@index", "@language", "@id", "@type", "@graph")),
                1 => new JsonArray("@graph", Pick("@index", "@id", "@set", "@list")),
                _ => JsonValue.Create(Pick("@set", "@list", "@index", "@language", "@id", "@type", "@graph", "@value")),
            };
        }

        if (_random.Next(8) == 0)
        {
            term["@language"] = Pick("en", "EN-GB", "de");
        }

        if (_random.Next(10) == 0)
        {
            term["@prefix"] = true;
        }

        if (_random.Next(10) == 0)
        {
            term["@protected"] = _random.Next(2) == 0;
        }

        if (_random.Next(14) == 0)
        {
            term["@index"] = Pick("ex:index", "a", "@index");
        }

        if (_random.Next(14) == 0)
        {
            term["@nest"] = Pick("@nest", "nest", "@id");
        }

        if (depth > 0 && _random.Next(6) == 0)
        {
            term["@context"] = _random.Next(4) == 0 ? Context() : Definitions(depth - 1);
        }

        if (_random.Next(40) == 0)
        {
            term["@unknown"] = 1;
        }

        return term;
    }

    private JsonObject Node(int depth)
    {
        var node = new JsonObject { ["@id"] = "https://n.example/1" };
        if (_random.Next(3) == 0)
        {
            node["@type"] = Pick("T", "https://t.example/T", "a");
        }

        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            node[_random.Next(8) == 0 ? Pick("ex:x", "p:x", "a:b") : Pick(Terms)] = _random.Next(8) switch
            {
                0 => JsonValue.Create(7),
                1 or 2 when depth > 0 => Node(depth - 1),
                3 => new JsonArray("one", "two"),
                4 => new JsonObject { ["en"] = "map" },
                _ => JsonValue.Create(Pick("text", "https://n.example/2", "ex:y", "a")),
            };
        }

        return node;
    }

    private string Name() =>
        Pick(
            "https://i.example/1",
            "https://i.example/2#",
            "https://i.example/3/",
            "ex:name",
            "p:name",
            "a",
            "b",
            "@id",
            "@type",
            "_:b",
            "c/d"
        );

    private string Pick(params ReadOnlySpan<string> choices) => choices[_random.Next(choices.Length)];

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
