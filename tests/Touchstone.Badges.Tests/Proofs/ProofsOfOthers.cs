using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Keys;
using Touchstone.Badges.Proofs;
using Touchstone.Badges.Tests.Fixtures;
using Touchstone.Badges.Verification;

namespace Touchstone.Badges.Tests.Proofs;

/// <summary>What we sign, others verify; what others sign, we verify; byte for byte the same.</summary>
public sealed class ProofsOfOthers(PeerProcess peers)
{
    public static readonly TheoryData<Cryptosuite> Suites = new(Enum.GetValues<Cryptosuite>());

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task Digital_Bazaar_verifies_what_we_sign(Cryptosuite suite)
    {
        using var desk = new Desk();
        foreach (var badge in new[] { Sample.Plain(Desk.Issuer), Sample.Rich(Desk.Issuer) })
        {
            var signed = desk.Sign(badge.ToJson(), suite);

            var answer = (await peers.AskAsync("credentialVerify", Request(desk, signed, suite))).OrThrow();

            ((string?)answer["error"]).ShouldBeNull();
            ((bool)answer["verified"]!).ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task We_sign_the_same_bytes_as_Digital_Bazaar_and_verify_theirs(Cryptosuite suite)
    {
        using var desk = new Desk();
        using var secret = desk.Key.ExportMultikey();
        foreach (var badge in new[] { Sample.Plain(Desk.Issuer), Sample.Rich(Desk.Issuer) })
        {
            var ours = desk.Sign(badge.ToJson(), suite);
            var theirs = (
                await peers.AskAsync(
                    "credentialSign",
                    new()
                    {
                        ["credential"] = badge.ToJson(),
                        ["suite"] = suite.ToText(),
                        ["method"] = desk.Method,
                        ["publicKeyMultibase"] = desk.Key.PublicKey.ToMultikey(),
                        ["secretKeyMultibase"] = Encoding.ASCII.GetString(secret.Span),
                        ["created"] = (string)ours["proof"]!["created"]!,
                        ["documents"] = desk.Documents(),
                    }
                )
            ).OrThrow().AsObject();

            ((string)theirs["proof"]!["proofValue"]!).ShouldBe((string)ours["proof"]!["proofValue"]!);
            (await desk.VerifyAsync(theirs)).Objections.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_Digital_Credentials_Consortium_verifies_what_we_sign()
    {
        using var key = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        var signer = new DataIntegritySigner(key, DidKey.VerificationMethodOf(key.PublicKey));
        var signed = signer
            .Sign(
                Sample.Plain(DidKey.Of(key.PublicKey)).ToJson(),
                new ProofOptions { Created = Sample.Now.AddDays(-1) }
            )
            .OrThrow();
        (
            (bool)
                (await peers.AskAsync("dccVerify", new() { ["credential"] = signed.DeepClone() })).OrThrow()[
                    "verified"
                ]!
        ).ShouldBeTrue();

        signed["credentialSubject"]!["achievement"]!["name"] = "Something else";
        (
            (bool)(await peers.AskAsync("dccVerify", new() { ["credential"] = signed })).OrThrow()["verified"]!
        ).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task Every_change_of_a_single_leaf_is_refused_by_us_and_by_them(Cryptosuite suite)
    {
        using var desk = new Desk();
        var signed = desk.Sign(Sample.Rich(Desk.Issuer, capabilities: 2).ToJson(), suite);
        var changes = Leaves.ChangeEach(signed).ToList();
        changes.Count.ShouldBeGreaterThan(150);

        foreach (var (path, changed) in changes)
        {
            var report = await desk.VerifyAsync(changed);
            report.Verdict.ShouldNotBe(Verdict.Valid, path);
            // Two leaves stand for whole other things: whom to ask, and how to read the proof.
            if (path is not ("issuer.id" or "proof.cryptosuite" or "proof.type"))
                report.Verdict.ShouldBe(Verdict.NotValid, path);
        }

        var request = Request(desk, signed, suite);
        request.Remove("credential");
        request["credentials"] = new JsonArray([.. changes.Select(c => (JsonNode)c.Changed)]);
        var accepted = (await peers.AskAsync("credentialVerifyAll", request)).OrThrow().AsArray();
        accepted.Select(n => changes[(int)n!].Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_status_list_of_ours_is_read_and_obeyed_by_Digital_Bazaar()
    {
        using var desk = new Desk();
        var signed = desk.Sign(Sample.Rich(Desk.Issuer).ToJson());
        ((bool)(await peers.AskAsync("credentialVerify", Request(desk, signed))).OrThrow()["verified"]!).ShouldBeTrue();

        desk.PublishList(Desk.RevocationList, Badges.Status.StatusPurpose.Revocation, 94_567);

        (
            (bool)(await peers.AskAsync("credentialVerify", Request(desk, signed))).OrThrow()["verified"]!
        ).ShouldBeFalse();
    }

    private static JsonObject Request(Desk desk, JsonObject signed, Cryptosuite suite = Cryptosuite.EddsaRdfc2022) =>
        new()
        {
            ["credential"] = signed.DeepClone(),
            ["suite"] = suite.ToText(),
            ["documents"] = desk.Documents(),
            ["now"] = "2026-11-21T12:00:00Z",
        };
}
