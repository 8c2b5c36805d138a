using System.Text;
using Touchstone.LinkedData.JsonLd;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.Tests.JsonLd;

/// <summary>Documents made to cost as much as possible are refused before they do.</summary>
public sealed class LimitTests
{
    private const string V2 = "https://www.w3.org/ns/credentials/v2";

    [Fact]
    public void Deep_nesting_is_refused() =>
        Code(Repeat("""{"urn:p":""", 120) + "1" + new string('}', 120)).ShouldBe(RefusalCodes.InvalidJson);

    [Fact]
    public void Deep_nesting_is_refused_also_when_the_caller_parsed_it()
    {
        var text = Repeat("""{"urn:p":""", 300) + "1" + new string('}', 300);
        using var document = System.Text.Json.JsonDocument.Parse(
            text,
            new System.Text.Json.JsonDocumentOptions { MaxDepth = 1000 }
        );

        new JsonLdProcessor().ToRdf(document.RootElement).Refusal!.Code.ShouldBe(RefusalCodes.TooDeep);
    }

    [Fact]
    public void A_document_that_is_too_long_is_refused() =>
        Code($$"""{"@id": "urn:a", "urn:p": "{{new string('x', 2000)}}"}""", new JsonLdOptions { MaxBytes = 1000 })
            .ShouldBe(RefusalCodes.TooLarge);

    [Fact]
    public void Too_many_statements_are_refused() =>
        Code(
                $$"""{"@id": "urn:a", "urn:p": [{{string.Join(',', Enumerable.Range(0, 2000))}}]}""",
                new JsonLdOptions { MaxStatements = 1000 }
            )
            .ShouldBe(RefusalCodes.TooLarge);

    [Fact]
    public void Large_contexts_repeated_in_many_places_are_refused()
    {
        var terms = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"t{i}\":\"urn:t{i}\""));
        var nodes = string.Join(',', Enumerable.Repeat("""{"@context":{"x":"urn:x"},"x":1}""", 5000));

        Code($$$"""{"@context":{{{{terms}}}},"@id":"urn:a","t1":[{{{nodes}}}]}""").ShouldBe(RefusalCodes.TooLarge);
    }

    [Fact]
    public void Scoped_contexts_that_name_a_large_context_again_and_again_are_refused()
    {
        var terms = string.Join(
            ',',
            Enumerable.Range(0, 20_000).Select(i => $$"""{{""}}"t{{i}}":{"@id":"urn:t{{i}}","@context":"{{V2}}"}""")
        );

        Code($$$"""{"@context":{{{{terms}}}},"@id":"urn:a","t1":1}""").ShouldBe(RefusalCodes.TooLarge);
    }

    [Fact]
    public void Names_that_grow_by_prefixes_are_refused()
    {
        var prefix = "https://example.org/" + new string('x', 100_000) + "#";
        var members = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"p:{i}\":1"));

        Code($$"""{"@context":{"p":"{{prefix}}"},"@id":"urn:a",{{members}}}""").ShouldBe(RefusalCodes.TooLarge);
    }

    [Fact]
    public void Statements_that_grow_by_long_names_are_refused()
    {
        var name = "https://example.org/" + new string('x', 100_000);
        var values = string.Join(',', Enumerable.Range(0, 20_000));

        Code($$"""{"@context":{"p":"{{name}}"},"@id":"urn:a","p":[{{values}}]}""").ShouldBe(RefusalCodes.TooLarge);
    }

    [Fact]
    public void Terms_that_depend_on_one_another_without_end_are_refused()
    {
        var terms = string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"\"t{i}\":\"t{i + 1}:x\""));

        Code($$$"""{"@context":{{{{terms}}}},"@id":"urn:a","t1":1}""")
            .ShouldBeOneOf(RefusalCodes.TooDeep, RefusalCodes.TooLarge);
    }

    [Fact]
    public void Poison_graphs_are_refused_in_bounded_time()
    {
        var clique = string.Concat(
            from i in Enumerable.Range(0, 12)
            from j in Enumerable.Range(0, 12)
            where i != j
            select $"_:n{i} <urn:p> _:n{j} .\n"
        );

        Rdfc10.Canonicalize(NQuads.Read(clique).Value).Refusal!.Code.ShouldBe(RefusalCodes.CanonicalizationTooCostly);
    }

    [Fact]
    public void A_chain_of_thousands_of_blank_nodes_that_look_alike_is_refused_and_not_a_stack_overflow()
    {
        var chain = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"_:n{i} <urn:p> _:n{(i + 1) % 40_000} .\n"));

        Rdfc10
            .Canonicalize(NQuads.Read(chain).Value, new Rdfc10Options { MaxSteps = long.MaxValue })
            .Refusal!.Code.ShouldBe(RefusalCodes.CanonicalizationTooCostly);
    }

    [Fact]
    public void The_memory_of_processed_contexts_is_bounded()
    {
        var processor = new JsonLdProcessor();
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            // Ever new ways through the scoped contexts of the library.
            var node = """{"type": "Note", "urn:x": 1}""";
            for (var depth = 0; depth < 20; depth++)
            {
                var term = random.Next(3) switch
                {
                    0 => "credentialSubject",
                    1 => "credentialStatus",
                    _ => "proof",
                };
                node = $$"""{"type": "VerifiableCredential", "{{term}}": {{node}}}""";
            }

            processor.Canonicalize(Encoding.UTF8.GetBytes($$"""{"@context": "{{V2}}", "@graph": [{{node}}]}"""));
        }

        processor.KeptContexts.ShouldBeLessThanOrEqualTo(ContextCache.Limit);
    }

    private static string Code(string json, JsonLdOptions? options = null) =>
        new JsonLdProcessor(ContextLibrary.Bundled, options ?? new JsonLdOptions())
            .Canonicalize(Encoding.UTF8.GetBytes(json))
            .Refusal!.Code;

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
