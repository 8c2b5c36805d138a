using System.Text.Json;
using Touchstone.LinkedData.JsonLd;

namespace Touchstone.LinkedData.Tests.JsonLd;

public sealed class ContextLibraryTests
{
    [Fact]
    public async Task Every_bundled_context_says_what_the_npm_packages_say()
    {
        var theirs = await Peer.AskAsync<Dictionary<string, JsonElement>>("contexts-list.mjs", "");
        var compared = 0;
        foreach (var url in ContextLibrary.Bundled.Urls)
        {
            if (theirs.TryGetValue(url, out var context))
            {
                JsonElement
                    .DeepEquals(ContextLibrary.Bundled.Find(url)!.Local, context.GetProperty("@context"))
                    .ShouldBeTrue(url);
                compared++;
            }
        }

        compared.ShouldBeGreaterThanOrEqualTo(15);
    }

    [Fact]
    public void A_comprehensive_learner_record_can_hold_badges()
    {
        using var document = JsonDocument.Parse(
            """
            {
              "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
              ],
              "id": "urn:uuid:1",
              "type": ["VerifiableCredential", "ClrCredential"],
              "partial": true,
              "credentialSubject": {
                "type": "ClrSubject",
                "association": {"type": "Association", "associationType": "isChildOf", "sourceId": "urn:a"},
                "achievement": {"id": "urn:a", "type": "Achievement", "name": "Older people's care"}
              }
            }
            """
        );

        var canonical = new JsonLdProcessor().Canonicalize(document.RootElement).Value.ToString();

        canonical.ShouldContain("<https://purl.imsglobal.org/spec/vc/clr/vocab.html#partial> \"true\"");
        canonical.ShouldContain("<https://purl.imsglobal.org/spec/vc/clr/vocab.html#achievement> <urn:a> .");
    }

    [Fact]
    public void A_context_that_nobody_gave_is_refused_and_never_fetched()
    {
        var refusal = Refusal("""{"@context": "https://example.org/unknown", "@id": "urn:a", "name": "x"}""");

        refusal.Code.ShouldBe(RefusalCodes.UnknownContext);
        refusal.Path.ShouldBe("/@context");
        refusal.Reason.ShouldContain("https://example.org/unknown");
    }

    [Fact]
    public void A_caller_can_add_a_context_without_changing_the_bundled_library()
    {
        using var context = JsonDocument.Parse("""{"@context": {"name": "https://schema.org/name"}}""");
        var library = ContextLibrary.Bundled.With("https://example.org/context", context.RootElement);
        using var document = JsonDocument.Parse(
            """{"@context": "https://example.org/context", "@id": "urn:a", "name": "x"}"""
        );

        new JsonLdProcessor(library)
            .Canonicalize(document.RootElement)
            .Value.ToString()
            .ShouldBe("<urn:a> <https://schema.org/name> \"x\" .\n");
        new JsonLdProcessor().Canonicalize(document.RootElement).IsGood.ShouldBeFalse();
        library.TryGetSha256("https://example.org/context", out var hash).ShouldBeTrue();
        hash.Length.ShouldBe(64);
    }

    [Fact]
    public void A_context_that_includes_itself_is_refused()
    {
        using var one = JsonDocument.Parse("""{"@context": "https://example.org/two"}""");
        using var two = JsonDocument.Parse("""{"@context": ["https://example.org/one"]}""");
        var library = ContextLibrary
            .Bundled.With("https://example.org/one", one.RootElement)
            .With("https://example.org/two", two.RootElement);

        Refusal("""{"@context": "https://example.org/one", "@id": "urn:a"}""", library)
            .Code.ShouldBe("recursive context inclusion");
    }

    private static Refusal Refusal(string json, ContextLibrary? library = null)
    {
        using var document = JsonDocument.Parse(json);
        return new JsonLdProcessor(library ?? ContextLibrary.Bundled)
            .Canonicalize(document.RootElement)
            .Refusal.ShouldNotBeNull();
    }
}
