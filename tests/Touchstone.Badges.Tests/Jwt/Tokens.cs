using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Jwt;
using Touchstone.Badges.Keys;
using Touchstone.Badges.Tests.Fixtures;
using Touchstone.Badges.Verification;

namespace Touchstone.Badges.Tests.Jwt;

public sealed class Tokens(PeerProcess peers)
{
    public static readonly TheoryData<KeyAlgorithm> Algorithms = new(Enum.GetValues<KeyAlgorithm>());

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task Jose_verifies_our_tokens_and_we_verify_its(KeyAlgorithm algorithm)
    {
        using var desk = new Desk();
        using var key = PrivateKey.Generate(algorithm);
        var issuer = desk.Document.With(key.PublicKey);
        desk.Publish(issuer);
        var method = issuer.MethodOf(key.PublicKey);
        var ours = CredentialJwt.Sign(Sample.Rich(Desk.Issuer).ToJson(), key, method).OrThrow();

        var answer = await peers.AskAsync(
            "tokenVerify",
            new()
            {
                ["token"] = ours,
                ["jwk"] = key.PublicKey.ToJwk(),
                ["algorithm"] = CompactJws.AlgorithmOf(algorithm),
            }
        );
        ((string)answer.OrThrow()["payload"]!["iss"]!).ShouldBe(Desk.Issuer);
        (await desk.VerifyAsync(Encoding.ASCII.GetBytes(ours))).Objections.ShouldBeEmpty();

        using var pem = key.ExportPem();
        var payload = CompactJws.Read(ours).OrThrow().Payload;
        var theirs = (string)
            (
                await peers.AskAsync(
                    "tokenSign",
                    new()
                    {
                        ["payload"] = payload.DeepClone(),
                        ["pem"] = Encoding.ASCII.GetString(pem.Span),
                        ["algorithm"] = CompactJws.AlgorithmOf(algorithm),
                        ["kid"] = method,
                    }
                )
            ).OrThrow()!;
        (await desk.VerifyAsync(Encoding.ASCII.GetBytes(theirs))).Objections.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_change_of_a_claim_or_a_member_is_refused()
    {
        using var desk = new Desk();
        using var key = PrivateKey.Generate(KeyAlgorithm.Rsa);
        var issuer = desk.Document.With(key.PublicKey);
        desk.Publish(issuer);
        var token = CredentialJwt
            .Sign(Sample.Plain(Desk.Issuer).ToJson(), key, issuer.MethodOf(key.PublicKey))
            .OrThrow();
        var parts = token.Split('.');
        var payload = CompactJws.Read(token).OrThrow().Payload;
        foreach (var (path, changed) in Leaves.ChangeEach(payload))
        {
            var forged = $"{parts[0]}.{Encode(changed)}.{parts[2]}";
            var report = await desk.VerifyAsync(Encoding.ASCII.GetBytes(forged));
            report.Verdict.ShouldNotBe(Verdict.Valid, path);
        }
    }

    [Theory]
    [InlineData("iss", "\"did:web:other.example\"", Reasons.Claims)]
    [InlineData("jti", "\"urn:other\"", Reasons.Claims)]
    [InlineData("nbf", "1", Reasons.Claims)]
    [InlineData("exp", "99999999999", Reasons.Claims)]
    [InlineData("sub", "\"did:example:other\"", Reasons.Claims)]
    [InlineData("nbf", null, Reasons.Claims)]
    [InlineData("iss", null, Reasons.Claims)]
    public async Task Claims_that_contradict_the_credential_although_they_are_signed(
        string claim,
        string? value,
        string reason
    )
    {
        using var desk = new Desk();
        var badge = Sample.Plain(Desk.Issuer).ToJson();
        var payload = CompactJws.Read(CredentialJwt.Sign(badge, desk.Key, desk.Method).OrThrow()).OrThrow().Payload;
        payload.Remove(claim);
        if (value is not null)
            payload[claim] = JsonNode.Parse(value);
        var token = CompactJws.Sign(new() { ["typ"] = "JWT", ["kid"] = desk.Method }, payload, desk.Key);

        var report = await desk.VerifyAsync(Encoding.ASCII.GetBytes(token));

        report.Objections.Single().Reason.ShouldBe(reason);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    [InlineData("RS1")]
    public async Task Algorithms_that_prove_nothing(string algorithm)
    {
        using var desk = new Desk();
        var parts = CredentialJwt.Sign(Sample.Plain(Desk.Issuer).ToJson(), desk.Key, desk.Method).OrThrow().Split('.');
        var header = new JsonObject
        {
            ["alg"] = algorithm,
            ["typ"] = "JWT",
            ["kid"] = desk.Method,
        };
        foreach (var signature in new[] { "", parts[2] })
        {
            var report = await desk.VerifyAsync(Encoding.ASCII.GetBytes($"{Encode(header)}.{parts[1]}.{signature}"));
            report.Objections.First().Reason.ShouldBe(Reasons.Algorithm);
        }
    }

    [Fact]
    public async Task A_key_that_the_token_brings_along_counts_only_when_the_issuer_publishes_it()
    {
        using var desk = new Desk();
        using var forger = PrivateKey.Generate(KeyAlgorithm.Rsa);
        var payload = CompactJws
            .Read(CredentialJwt.Sign(Sample.Plain(Desk.Issuer).ToJson(), desk.Key, desk.Method).OrThrow())
            .OrThrow()
            .Payload;

        var good = CompactJws.Sign(new() { ["typ"] = "JWT", ["jwk"] = desk.Key.PublicKey.ToJwk() }, payload, desk.Key);
        (await desk.VerifyAsync(Encoding.ASCII.GetBytes(good))).Verdict.ShouldBe(Verdict.Valid);
        var forged = CompactJws.Sign(new() { ["typ"] = "JWT", ["jwk"] = forger.PublicKey.ToJwk() }, payload, forger);
        (await desk.VerifyAsync(Encoding.ASCII.GetBytes(forged)))
            .Objections.Single()
            .Reason.ShouldBe(Reasons.KeyNotListed);
    }

    [Fact]
    public async Task A_bare_key_counts_only_from_the_issuers_own_site()
    {
        using var desk = new Desk();
        using var key = PrivateKey.Generate(KeyAlgorithm.Rsa);
        foreach (
            var (address, good) in new[]
            {
                ("https://badges.example.org/keys/1", true),
                ("https://forger.example/keys/1", false),
                ("http://badges.example.org/keys/1", false),
            }
        )
        {
            desk.Publish(address, key.PublicKey.ToJwk());
            var token = CredentialJwt.Sign(Sample.Plain(Desk.Issuer).ToJson(), key, address).OrThrow();
            var report = await desk.VerifyAsync(Encoding.ASCII.GetBytes(token));
            report.Verdict.ShouldBe(good ? Verdict.Valid : Verdict.NotValid, address);
        }
    }

    [Fact]
    public async Task A_demand_for_unknown_extensions_and_the_older_form_are_refused()
    {
        using var desk = new Desk();
        var payload = CompactJws
            .Read(CredentialJwt.Sign(Sample.Plain(Desk.Issuer).ToJson(), desk.Key, desk.Method).OrThrow())
            .OrThrow()
            .Payload;
        var demanding = CompactJws.Sign(
            new()
            {
                ["typ"] = "JWT",
                ["kid"] = desk.Method,
                ["crit"] = new JsonArray("b64"),
            },
            payload,
            desk.Key
        );
        (await desk.VerifyAsync(Encoding.ASCII.GetBytes(demanding)))
            .Objections.Single()
            .Reason.ShouldBe(Reasons.BadProof);

        var older = new JsonObject { ["iss"] = Desk.Issuer, ["vc"] = payload.DeepClone() };
        var token = CompactJws.Sign(new() { ["typ"] = "JWT", ["kid"] = desk.Method }, older, desk.Key);
        (await desk.VerifyAsync(Encoding.ASCII.GetBytes(token))).Verdict.ShouldBe(Verdict.NotValid);
    }

    [Fact]
    public void A_did_key_issuer_can_sign_tokens_too()
    {
        using var key = PrivateKey.Generate(KeyAlgorithm.P256);
        var token = CredentialJwt
            .Sign(Sample.Plain(DidKey.Of(key.PublicKey)).ToJson(), key, DidKey.VerificationMethodOf(key.PublicKey))
            .OrThrow();
        CompactJws.Read(token).OrThrow().IsSignedBy(key.PublicKey).ShouldBeTrue();
    }

    private static string Encode(JsonNode json) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
