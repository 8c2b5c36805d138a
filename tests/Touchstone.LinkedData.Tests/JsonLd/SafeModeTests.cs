using System.Text;
using System.Text.Json;
using Touchstone.LinkedData.JsonLd;

namespace Touchstone.LinkedData.Tests.JsonLd;

/// <summary>What a signature would not cover is refused, with the place and a reason for people.</summary>
public sealed class SafeModeTests
{
    private static readonly JsonLdProcessor Processor = new();

    [Theory]
    [InlineData("""{"@id": "urn:a", "nmae": "x"}""", "/nmae", RefusalCodes.UndefinedTerm)]
    [InlineData(
        """{"@id": "urn:a", "urn:p": {"name": {"@value": "x", "q": 1}}}""",
        "/urn:p/name/q",
        RefusalCodes.UndefinedTerm
    )]
    [InlineData("""{"@id": "urn:a", "@type": ["Thing", "Thang"]}""", "/@type/1", RefusalCodes.UndefinedType)]
    [InlineData("""{"@id": "relative", "name": "x"}""", "/@id", RefusalCodes.RelativeIri)]
    [InlineData("""{"@id": "urn:a", "link": ["urn:b", "c/d"]}""", "/link/1", RefusalCodes.RelativeIri)]
    [InlineData("""{"@id": "https://example.org/a> <urn:b> <urn:c", "name": "x"}""", "/@id", RefusalCodes.RelativeIri)]
    [InlineData("""{"@id": "urn:a", "word": "unheard of"}""", "/word", RefusalCodes.UndefinedTerm)]
    [InlineData("""{"@id": "@ident", "name": "x"}""", "/@id", RefusalCodes.ReservedKeyword)]
    [InlineData("""{"@id": "urn:a", "_:p": "x"}""", "/_:p", RefusalCodes.BlankNodePredicate)]
    [InlineData("""{"@id": "urn:a"}""", "", RefusalCodes.LostValue)]
    [InlineData("""{"@graph": ["text"]}""", "/@graph/0", RefusalCodes.LostValue)]
    [InlineData("""{"@id": "urn:a", "name": {"@value": null}}""", "/name", RefusalCodes.LostValue)]
    [InlineData("""{"@id": "urn:a", "name": {"@language": "en"}}""", "/name", RefusalCodes.LostValue)]
    [InlineData("""{"@id": "urn:a", "graph": {"@id": "urn:b"}}""", "/graph", RefusalCodes.LostValue)]
    [InlineData(
        """{"@id": "urn:a", "name": {"@value": "x", "@language": "not a tag"}}""",
        "/name/@language",
        RefusalCodes.InvalidLanguageTag
    )]
    [InlineData("""{"@id": "urn:a", "a/b~c": 1}""", "/a~1b~0c", RefusalCodes.UndefinedTerm)]
    [InlineData(
        """{"@id": "urn:a", "name": {"@value": "x", "@direction": "rtl"}}""",
        "",
        RefusalCodes.DirectionNotMapped
    )]
    [InlineData(
        """{"@id": "urn:a", "name": {"@value": 1, "@language": "en"}}""",
        "/name",
        "invalid language-tagged value"
    )]
    [InlineData("""{"@id": "urn:a", "name": {"@value": ["x"]}}""", "/name/@value", "invalid value object value")]
    [InlineData("""{"@id": "urn:a", "name": {"@list": [], "@id": "urn:b"}}""", "/name", "invalid set or list object")]
    [InlineData("""{"@id": "urn:a", "id": "urn:b", "name": "x"}""", "/id", "colliding keywords")]
    [InlineData("""{"@id": 7, "name": "x"}""", "/@id", "invalid @id value")]
    [InlineData("""{"@id": "urn:a", "@type": 7}""", "/@type", "invalid type value")]
    [InlineData("""{"@id": "urn:a", "name": 1e999}""", "", RefusalCodes.NumberOutOfRange)]
    [InlineData("""{"@id": "urn:a", "name": "x", "name": "y"}""", "", RefusalCodes.InvalidJson)]
    [InlineData("""{"@id": "urn:a", "name": "\ud800"}""", "", RefusalCodes.InvalidJson)]
    [InlineData(
        """{"@id": "urn:a", "name": "x", "@context": {"name": "urn:other"}}""",
        "/@context",
        "protected term redefinition"
    )]
    [InlineData("""{"@id": "urn:a", "name": "x", "@context": null}""", "/@context", "invalid context nullification")]
    [InlineData(
        """{"@id": "urn:a", "name": "x", "@context": {"t": "u:x", "u": "t:y"}}""",
        "/@context",
        "cyclic IRI mapping"
    )]
    [InlineData(
        """{"@id": "urn:a", "name": "x", "@context": {"@vocab": "relative"}}""",
        "/@context",
        RefusalCodes.RelativeIri
    )]
    [InlineData(
        """{"@id": "urn:a", "name": "x", "@context": {"@foo": "urn:x"}}""",
        "/@context",
        RefusalCodes.ReservedKeyword
    )]
    [InlineData(
        """{"@id": "urn:a", "name": "x", "@context": {"@version": 1.0}}""",
        "/@context",
        "invalid @version value"
    )]
    [InlineData("""{"@id": "urn:a", "name": "x", "@context": 42}""", "/@context", "invalid local context")]
    [InlineData(
        """{"@id": "urn:a", "name": "x", "@context": {"t": {"@id": "urn:t", "@context": {"u": 5}}}}""",
        "/@context",
        "invalid scoped context"
    )]
    public void A_document_is_refused(string inner, string path, string code)
    {
        var refusal = Canonicalize(
            $$"""
            {
              "@context": {
                "@version": 1.1, "id": "@id", "@protected": true,
                "name": "https://schema.org/name", "Thing": "https://schema.org/Thing",
                "link": {"@id": "https://schema.org/url", "@type": "@id"},
                "word": {"@id": "https://schema.org/word", "@type": "@vocab"},
                "graph": {"@id": "https://schema.org/graph", "@container": "@graph"}
              },
              "@graph": [{{inner}}]
            }
            """
        )
            .Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe(code);
        if (path.Length > 0)
        {
            refusal.Path.ShouldBe("/@graph/0" + path);
        }

        refusal.Reason.ShouldEndWith(".");
    }

    [Fact]
    public void Numbers_and_booleans_get_their_canonical_datatypes()
    {
        Canonicalize(
            """
            {"@id": "urn:a", "urn:p": [true, 5, 5.0, -0.0, 5.5, 1e21, 1e-7, 123456789012345.6]}
            """
        )
            .Value.ToString()
            .ShouldBe(
                """
                <urn:a> <urn:p> "0"^^<http://www.w3.org/2001/XMLSchema#integer> .
                <urn:a> <urn:p> "1.0E-7"^^<http://www.w3.org/2001/XMLSchema#double> .
                <urn:a> <urn:p> "1.0E21"^^<http://www.w3.org/2001/XMLSchema#double> .
                <urn:a> <urn:p> "1.234567890123456E14"^^<http://www.w3.org/2001/XMLSchema#double> .
                <urn:a> <urn:p> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
                <urn:a> <urn:p> "5.5E0"^^<http://www.w3.org/2001/XMLSchema#double> .
                <urn:a> <urn:p> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .

                """
            );
    }

    [Theory]
    [InlineData(RdfDirection.I18nDatatype, "\"x\"^^<https://www.w3.org/ns/i18n#ar_rtl>")]
    [InlineData(RdfDirection.CompoundLiteral, "<http://www.w3.org/1999/02/22-rdf-syntax-ns#direction> \"rtl\"")]
    public void The_direction_of_a_text_is_carried_in_the_way_asked_for(RdfDirection direction, string expected)
    {
        using var document = JsonDocument.Parse(
            """{"@id": "urn:a", "urn:p": {"@value": "x", "@language": "ar", "@direction": "rtl"}}"""
        );

        new JsonLdProcessor(ContextLibrary.Bundled, new JsonLdOptions { Direction = direction })
            .Canonicalize(document.RootElement)
            .Value.ToString()
            .ShouldContain(expected);
    }

    [Fact]
    public void The_same_document_from_many_threads_gives_the_same_bytes()
    {
        var maker = new RandomCredential(seed: 5);
        var documents = Enumerable.Range(0, 40).Select(_ => Encoding.UTF8.GetBytes(maker.Good())).ToArray();
        var alone = documents.Select(json => Processor.Canonicalize(json).Value.ToString()).ToArray();
        var shared = new JsonLdProcessor();

        Parallel.For(0, 400, i => shared.Canonicalize(documents[i % 40]).Value.ToString().ShouldBe(alone[i % 40]));
    }

    private static Outcome<LinkedData.Rdf.CanonicalDataset> Canonicalize(string json) =>
        Processor.Canonicalize(Encoding.UTF8.GetBytes(json));
}
