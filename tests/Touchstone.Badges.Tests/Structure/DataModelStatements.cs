using System.Text.Json.Nodes;
using Touchstone.Badges.Structure;

namespace Touchstone.Badges.Tests.Structure;

/// <summary>The statements of W3C VC Data Model 2.0 (section 4 and 5) about any credential, one case for each side.</summary>
public sealed class DataModelStatements
{
    [Theory]
    // 4.3 contexts
    [InlineData("@context", "[\"https://www.w3.org/ns/credentials/v2\",{\"a\":\"https://example.org/a\"}]", true)]
    [InlineData("@context", "[\"https://www.w3.org/ns/credentials/v2\",7]", false)]
    [InlineData("@context", "[{\"a\":\"https://example.org/a\"},\"https://www.w3.org/ns/credentials/v2\"]", false)]
    [InlineData("@context", null, false)]
    // 4.4 identifiers
    [InlineData("id", "\"did:example:1\"", true)]
    [InlineData("id", "\"example\"", false)]
    [InlineData("id", "[\"did:example:1\",\"did:example:2\"]", false)]
    [InlineData("id", "null", false)]
    // 4.5 types
    [InlineData("type", null, false)]
    [InlineData("type", "\"VerifiableCredential\"", true)]
    [InlineData("type", "[\"ExampleCredential\"]", false)]
    // 4.6 names and descriptions
    [InlineData("name", "\"A name\"", true)]
    [InlineData("name", "{\"@value\":\"A name\",\"@language\":\"en\"}", true)]
    [InlineData("name", "{\"@value\":\"A name\",\"@language\":\"en\",\"@direction\":\"ltr\"}", true)]
    [InlineData("name", "[{\"@value\":\"A\",\"@language\":\"en\"},{\"@value\":\"B\",\"@language\":\"de\"}]", true)]
    [InlineData("name", "{\"@language\":\"en\"}", false)]
    [InlineData("name", "{\"@value\":\"A name\",\"@language\":\"en\",\"url\":\"x\"}", false)]
    [InlineData("name", "[7]", false)]
    [InlineData("description", "{\"@value\":\"A\",\"@direction\":\"up\"}", false)]
    // 4.7 issuer
    [InlineData("issuer", null, false)]
    [InlineData("issuer", "\"did:example:issuer\"", true)]
    [InlineData("issuer", "{\"id\":\"did:example:issuer\",\"name\":\"Issuer\"}", true)]
    [InlineData("issuer", "{\"id\":\"did:example:issuer\",\"name\":[7]}", false)]
    [InlineData("issuer", "{\"id\":\"issuer\"}", false)]
    [InlineData("issuer", "{\"name\":\"Issuer\"}", false)]
    [InlineData("issuer", "\"issuer\"", false)]
    // 4.8 credential subject
    [InlineData("credentialSubject", null, false)]
    [InlineData("credentialSubject", "{}", false)]
    [InlineData("credentialSubject", "[{\"id\":\"did:example:1\"},{}]", false)]
    [InlineData("credentialSubject", "[{\"id\":\"did:example:1\"},{\"name\":\"x\"}]", true)]
    [InlineData("credentialSubject", "\"did:example:1\"", false)]
    // 4.9 validity
    [InlineData("validFrom", "\"2026-01-01T00:00:00+01:00\"", true)]
    [InlineData("validFrom", "\"2026-01-01T00:00:00\"", false)]
    [InlineData("validFrom", "\"2026-01-01\"", false)]
    [InlineData("validFrom", "1767225600", false)]
    [InlineData("validUntil", "\"tomorrow\"", false)]
    [InlineData("validUntil", "\"2025-12-31T23:59:59Z\"", false)]
    [InlineData("validUntil", "\"2026-12-31T23:59:59.123456789Z\"", true)]
    // 4.10 status
    [InlineData("credentialStatus", "{\"type\":\"ExampleStatus\"}", true)]
    [InlineData(
        "credentialStatus",
        "[{\"type\":\"ExampleStatus\"},{\"type\":\"ExampleStatus\",\"id\":\"https://example.org/1\"}]",
        true
    )]
    [InlineData("credentialStatus", "{\"id\":\"https://example.org/1\"}", false)]
    [InlineData("credentialStatus", "{\"id\":\"one\",\"type\":\"ExampleStatus\"}", false)]
    [InlineData(
        "credentialStatus",
        "{\"type\":\"BitstringStatusListEntry\",\"statusListIndex\":true,\"statusListCredential\":\"https://example.org\"}",
        false
    )]
    // 4.11 schemas
    [InlineData("credentialSchema", "{\"id\":\"https://example.org/s\",\"type\":\"JsonSchema\"}", true)]
    [InlineData("credentialSchema", "{\"type\":\"JsonSchema\"}", false)]
    [InlineData("credentialSchema", "{\"id\":\"https://example.org/s\"}", false)]
    [InlineData("credentialSchema", "[{\"id\":\"s\",\"type\":\"JsonSchema\"}]", false)]
    // 5.3 related resources
    [InlineData("relatedResource", "{\"id\":\"https://example.org/r\",\"digestSRI\":\"sha256-abc\"}", true)]
    [InlineData(
        "relatedResource",
        "[{\"id\":\"https://example.org/r\",\"digestMultibase\":\"zQm\",\"mediaType\":\"text/plain\"}]",
        true
    )]
    [InlineData("relatedResource", "{\"id\":\"https://example.org/r\"}", false)]
    [InlineData("relatedResource", "{\"digestSRI\":\"sha256-abc\"}", false)]
    [InlineData("relatedResource", "[\"https://example.org/r\"]", false)]
    [InlineData(
        "relatedResource",
        "[{\"id\":\"https://e.org/r\",\"digestSRI\":\"a\"},{\"id\":\"https://e.org/r\",\"digestSRI\":\"b\"}]",
        false
    )]
    // 5.4 refreshing, 5.5 terms of use, 5.6 evidence
    [InlineData("refreshService", "{\"type\":\"ExampleRefresh\"}", true)]
    [InlineData("refreshService", "[{\"id\":\"https://example.org/r\"}]", false)]
    [InlineData(
        "termsOfUse",
        "[{\"type\":\"ExamplePolicy\"},{\"id\":\"https://example.org/p\",\"type\":\"ExamplePolicy\"}]",
        true
    )]
    [InlineData("termsOfUse", "{\"id\":\"https://example.org/p\"}", false)]
    [InlineData("evidence", "[{\"type\":[\"ExampleEvidence\"]}]", true)]
    [InlineData("evidence", "{\"id\":\"https://example.org/e\"}", false)]
    public void What_the_model_allows_is_accepted_and_what_it_forbids_is_named(string member, string? json, bool good)
    {
        var credential = JsonNode
            .Parse(
                """
                {
                  "@context": ["https://www.w3.org/ns/credentials/v2"],
                  "type": ["VerifiableCredential"],
                  "issuer": "did:example:issuer",
                  "validFrom": "2026-01-01T00:00:00Z",
                  "credentialSubject": { "id": "did:example:subject" }
                }
                """
            )!
            .AsObject();
        credential.Remove(member);
        if (json is not null)
            credential[member] = JsonNode.Parse(json);

        var faults = CredentialStructure.Check(credential);

        (faults.Count == 0).ShouldBe(good, string.Join("; ", faults));
    }
}
