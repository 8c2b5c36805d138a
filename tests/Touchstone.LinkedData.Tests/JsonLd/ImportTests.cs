using System.Text;
using System.Text.Json;
using Touchstone.LinkedData.JsonLd;

namespace Touchstone.LinkedData.Tests.JsonLd;

/// <summary>Contexts that build on another by <c>@import</c> (JSON-LD 1.1 section 4.1.10).</summary>
public sealed class ImportTests
{
    [Fact]
    public void An_imported_context_gives_its_terms_and_is_overruled_by_what_stands_beside()
    {
        Canonicalize("""{"@import": "https://c.example/base", "b": "urn:changed"}""", """{"a": "one", "b": "two"}""")
            .Value.ToString()
            .ShouldBe("<urn:x> <urn:changed> \"two\" .\n<urn:x> <urn:imported> \"one\" .\n");
    }

    [Fact]
    public void An_imported_context_can_be_protected_as_a_whole()
    {
        Canonicalize(
            """[{"@import": "https://c.example/base", "@protected": true}, {"a": "urn:other"}]""",
            """{"a": "one"}"""
        )
            .Refusal!.Code.ShouldBe("protected term redefinition");
    }

    [Theory]
    [InlineData("""{"@import": 7}""", "invalid @import value")]
    [InlineData("""{"@import": "https://c.example/missing"}""", RefusalCodes.UnknownContext)]
    [InlineData("""{"@import": "https://c.example/importer"}""", "invalid context entry")]
    [InlineData("""{"@import": "https://c.example/list"}""", "invalid remote context")]
    public void What_cannot_be_imported_is_refused(string context, string code) =>
        Canonicalize(context, """{"a": "one"}""").Refusal!.Code.ShouldBe(code);

    [Fact]
    public void A_context_that_does_not_propagate_ends_at_the_next_node()
    {
        Canonicalize(
            "\"https://c.example/base\"",
            """{"b": {"@context": {"@propagate": false, "a": "urn:local"}, "a": {"@id": "urn:y", "a": "inner"}}}"""
        )
            .Value.ToString()
            .ShouldBe(
                """
                <urn:x> <urn:b> _:c14n0 .
                <urn:y> <urn:imported> "inner" .
                _:c14n0 <urn:local> <urn:y> .

                """
            );
    }

    private static Outcome<LinkedData.Rdf.CanonicalDataset> Canonicalize(string context, string members)
    {
        var library = ContextLibrary
            .Bundled.With("https://c.example/base", Parse("""{"@context": {"a": "urn:imported", "b": "urn:b"}}"""))
            .With("https://c.example/importer", Parse("""{"@context": {"@import": "https://c.example/base"}}"""))
            .With("https://c.example/list", Parse("""{"@context": [{"a": "urn:a"}]}"""));
        var document = $$"""{"@context": {{context}}, "@id": "urn:x", {{members[1..]}}""";
        return new JsonLdProcessor(library).Canonicalize(Encoding.UTF8.GetBytes(document));
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
