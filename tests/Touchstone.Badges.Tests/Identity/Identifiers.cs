using System.Text;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Tests.Identity;

public sealed class Identifiers
{
    [Theory]
    // The examples of the did:web method specification, and ports with and without a path.
    [InlineData("did:web:w3c-ccg.github.io", "https://w3c-ccg.github.io/.well-known/did.json")]
    [InlineData("did:web:w3c-ccg.github.io:user:alice", "https://w3c-ccg.github.io/user/alice/did.json")]
    [InlineData("did:web:example.com%3A3000:user:alice", "https://example.com:3000/user/alice/did.json")]
    [InlineData("did:web:127.0.0.1%3A5000", "http://127.0.0.1:5000/.well-known/did.json")]
    [InlineData("did:web:localhost%3a5000:board", "http://localhost:5000/board/did.json")]
    public void A_did_web_stands_for_an_address(string did, string address) =>
        DidWeb.AddressOf(did).OrThrow().AbsoluteUri.ShouldBe(address);

    [Theory]
    [InlineData("https://badges.example.org/", "did:web:badges.example.org")]
    [InlineData("https://badges.example.org:8443/board/one", "did:web:badges.example.org%3A8443:board:one")]
    [InlineData("http://127.0.0.1:5000", "did:web:127.0.0.1%3A5000")]
    public void An_address_has_a_did_web(string site, string did) => DidWeb.Of(new Uri(site)).ShouldBe(did);

    [Theory]
    [InlineData("did:web:")]
    [InlineData("did:web::")]
    [InlineData("did:web:example.org:..:secret")]
    [InlineData("did:web:example.org:%2e%2e:secret")]
    [InlineData("did:web:example.org:a%2Fb")]
    [InlineData("did:web:example.org/secret")]
    [InlineData("did:web:user@example.org")]
    [InlineData("did:web:user%40example.org")]
    [InlineData("did:web:example.org#key")]
    [InlineData("did:key:z6Mk")]
    public void A_did_web_that_leads_elsewhere_is_refused(string did) =>
        DidWeb.AddressOf(did).Succeeded.ShouldBeFalse();

    [Fact]
    public void The_did_jwk_of_its_specification_is_read()
    {
        // did:jwk method specification, example for a P-256 key.
        const string did =
            "did:jwk:eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBUdFJNNEVVM3l6OTFQSDZDZEgyVjAiLCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRSJ9";

        var document = DidJwk.Resolve(did).OrThrow();

        var method = document.Find(did + "#0").OrThrow();
        method.Key.Algorithm.ShouldBe(KeyAlgorithm.P256);
        document.Lists(did + "#0", ControllerDocument.AssertionMethod).ShouldBeTrue();
    }

    [Fact]
    public void A_did_key_is_its_own_document()
    {
        using var key = PrivateKey.Generate(KeyAlgorithm.Ed25519);

        var document = DidKey.Resolve(DidKey.Of(key.PublicKey)).OrThrow();

        document.Find(DidKey.VerificationMethodOf(key.PublicKey)).OrThrow().Key.ShouldBe(key.PublicKey);
    }

    [Theory]
    [InlineData("did:key:z6Mk")]
    [InlineData("did:key:")]
    [InlineData("did:jwk:")]
    [InlineData("did:jwk:e30")]
    [InlineData("did:jwk:!!")]
    public void Identifiers_without_a_key_are_refused(string did) =>
        (
            did.StartsWith("did:key", StringComparison.Ordinal) ? DidKey.Resolve(did) : DidJwk.Resolve(did)
        ).Succeeded.ShouldBeFalse();

    [Fact]
    public void A_replaced_key_stays_listed_and_a_compromised_one_does_not()
    {
        using var current = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        using var replaced = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        using var compromised = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        var issuer = new IssuerDocument("did:web:badges.example.org")
            .With(current.PublicKey)
            .With(replaced.PublicKey)
            .WithCompromised(compromised.PublicKey, new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

        var read = ControllerDocument.Read(issuer.ToJson(), issuer.Id).OrThrow();

        read.Lists(issuer.MethodOf(current.PublicKey), ControllerDocument.AssertionMethod).ShouldBeTrue();
        read.Lists(issuer.MethodOf(replaced.PublicKey), ControllerDocument.AssertionMethod).ShouldBeTrue();
        read.Lists(issuer.MethodOf(compromised.PublicKey), ControllerDocument.AssertionMethod).ShouldBeFalse();
        read.Find(issuer.MethodOf(compromised.PublicKey)).OrThrow().Revoked.ShouldNotBeNull();
    }

    [Fact]
    public void A_document_that_publishes_a_private_key_or_names_two_keys_alike_is_refused()
    {
        using var key = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        var issuer = new IssuerDocument("did:web:badges.example.org").With(key.PublicKey);
        using var secret = key.ExportMultikey();
        var leaked = issuer.ToJson();
        leaked["verificationMethod"]![0]!["secretKeyMultibase"] = Encoding.ASCII.GetString(secret.Span);
        ControllerDocument
            .Read(leaked, issuer.Id)
            .OrThrow()
            .Find(issuer.MethodOf(key.PublicKey))
            .Fault!.ShouldContain("private");

        var doubled = issuer.ToJson();
        doubled["verificationMethod"]!.AsArray().Add(doubled["verificationMethod"]![0]!.DeepClone());
        ControllerDocument.Read(doubled, issuer.Id).Fault!.ShouldContain("same name");
    }
}
