using System.Text.Json.Nodes;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Jwt;
using Touchstone.Badges.Keys;
using Touchstone.Badges.Proofs;
using Touchstone.Badges.Tests.Fixtures;
using Touchstone.Badges.Verification;

namespace Touchstone.Badges.Tests.Verification;

/// <summary>The statements of W3C VC Data Model 2.0 (section 4.13) about presentations.</summary>
public sealed class Presentations : IDisposable
{
    private readonly Desk desk = new();
    private readonly PrivateKey wallet = PrivateKey.Generate(KeyAlgorithm.Ed25519);

    private string Holder => DidKey.Of(wallet.PublicKey);

    public void Dispose()
    {
        wallet.Dispose();
        desk.Dispose();
    }

    [Fact]
    public async Task A_badge_shown_by_its_holder_is_good_for_the_one_who_asked()
    {
        var shown = Show(Presentation(desk.Sign(Sample.Plain(Desk.Issuer).ToJson())), "shop.example", "q1");
        var asked = new VerificationRequest(Sample.Now) { Domain = "shop.example", Challenge = "q1" };

        (await VerifyAsync(shown, asked)).Objections.ShouldBeEmpty();
        (await VerifyAsync(shown, asked with { Challenge = "q2" })).Verdict.ShouldBe(Verdict.NotValid);
        (await VerifyAsync(shown, asked with { Domain = "other.example" })).Verdict.ShouldBe(Verdict.NotValid);
        (await VerifyAsync(shown, asked with { ProofPurpose = "assertionMethod" })).Verdict.ShouldBe(Verdict.NotValid);
    }

    [Fact]
    public async Task A_token_in_an_envelope_is_looked_into()
    {
        var token = CredentialJwt.Sign(Sample.Plain(Desk.Issuer).ToJson(), desk.Key, desk.Method).OrThrow();
        var envelope = new JsonObject
        {
            ["@context"] = "https://www.w3.org/ns/credentials/v2",
            ["type"] = "EnvelopedVerifiableCredential",
            ["id"] = "data:application/jwt," + token,
        };
        (await VerifyAsync(Show(Presentation(envelope)))).Objections.ShouldBeEmpty();

        envelope["id"] = "data:application/jwt," + token[..^3] + "AAA";
        (await VerifyAsync(Show(Presentation((JsonObject)envelope.DeepClone())))).Verdict.ShouldBe(Verdict.NotValid);
        envelope["id"] = token;
        (
            await VerifyAsync(Show(Presentation((JsonObject)envelope.DeepClone()), suite: Cryptosuite.EddsaJcs2022))
        ).Verdict.ShouldBe(Verdict.NotValid);
    }

    [Fact]
    public async Task What_the_holder_says_of_itself_needs_the_holder_to_be_named()
    {
        var own = new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["type"] = new JsonArray("VerifiableCredential"),
            ["issuer"] = Holder,
            ["credentialSubject"] = new JsonObject { ["id"] = "did:example:cat" },
        };
        (await VerifyAsync(Show(Presentation((JsonObject)own.DeepClone())))).Objections.ShouldBeEmpty();

        var nameless = Presentation((JsonObject)own.DeepClone());
        nameless.Remove("holder");
        (await VerifyAsync(Show(nameless))).Verdict.ShouldBe(Verdict.NotValid);

        var others = (JsonObject)own.DeepClone();
        others["issuer"] = "did:example:acme";
        (await VerifyAsync(Show(Presentation(others)))).Verdict.ShouldBe(Verdict.NotValid);

        var signed = new DataIntegritySigner(wallet, DidKey.VerificationMethodOf(wallet.PublicKey))
            .Sign(own, new ProofOptions())
            .OrThrow();
        var unnamed = Presentation(signed);
        unnamed.Remove("holder");
        (await VerifyAsync(Show(unnamed))).Verdict.ShouldBe(Verdict.NotValid);
    }

    [Theory]
    [InlineData("type", "[\"Presentation\"]")]
    [InlineData("holder", "{\"name\":\"x\"}")]
    [InlineData("holder", "\"me\"")]
    [InlineData("id", "\"not an address\"")]
    [InlineData("verifiableCredential", "[\"https://badges.example.org/credentials/1\"]")]
    [InlineData("verifiableCredential", "7")]
    [InlineData("@context", "[\"https://www.w3.org/2018/credentials/v1\"]")]
    public async Task A_presentation_of_the_wrong_form_is_refused_even_when_signed(string member, string json)
    {
        var presentation = Presentation(desk.Sign(Sample.Plain(Desk.Issuer).ToJson()));
        presentation[member] = JsonNode.Parse(json);

        (await VerifyAsync(Show(presentation, suite: Cryptosuite.EddsaJcs2022))).Verdict.ShouldBe(Verdict.NotValid);
    }

    [Fact]
    public async Task A_presentation_that_nobody_or_somebody_else_signed_is_refused()
    {
        var presentation = Presentation(desk.Sign(Sample.Plain(Desk.Issuer).ToJson()));
        (await VerifyAsync(presentation)).Verdict.ShouldBe(Verdict.NotValid);
        presentation["holder"] = "did:example:acme";
        (await VerifyAsync(Show(presentation))).Verdict.ShouldBe(Verdict.NotValid);
    }

    private ValueTask<VerificationReport> VerifyAsync(JsonObject presentation, VerificationRequest? request = null) =>
        new BadgeVerifier(desk).VerifyPresentationAsync(
            presentation,
            request ?? new VerificationRequest(Sample.Now),
            TestContext.Current.CancellationToken
        );

    private JsonObject Presentation(JsonObject credential) =>
        new()
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["type"] = new JsonArray("VerifiablePresentation"),
            ["holder"] = Holder,
            ["verifiableCredential"] = new JsonArray(credential),
        };

    private JsonObject Show(
        JsonObject presentation,
        string? domain = null,
        string? challenge = null,
        Cryptosuite suite = Cryptosuite.EddsaRdfc2022
    ) =>
        new DataIntegritySigner(wallet, DidKey.VerificationMethodOf(wallet.PublicKey))
            .Sign(
                presentation,
                new ProofOptions
                {
                    Suite = suite,
                    Purpose = ControllerDocument.Authentication,
                    Created = Sample.Now.AddMinutes(-1),
                    Domain = domain,
                    Challenge = challenge,
                }
            )
            .OrThrow();
}
