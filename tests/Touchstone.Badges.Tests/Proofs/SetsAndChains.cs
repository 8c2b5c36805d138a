using System.Text.Json.Nodes;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Keys;
using Touchstone.Badges.Proofs;
using Touchstone.Badges.Tests.Fixtures;
using Touchstone.Badges.Verification;

namespace Touchstone.Badges.Tests.Proofs;

public sealed class SetsAndChains
{
    public static readonly TheoryData<Cryptosuite> Suites = new(Enum.GetValues<Cryptosuite>());

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task Every_proof_of_a_set_must_hold(Cryptosuite second)
    {
        using var desk = new Desk();
        var signed = desk.Sign(desk.Sign(Sample.Plain(Desk.Issuer).ToJson()), second);
        (await desk.VerifyAsync(signed)).Objections.ShouldBeEmpty();

        foreach (var proof in new[] { 0, 1 })
        {
            var broken = (JsonObject)signed.DeepClone();
            var other = desk.Sign(Sample.Rich(Desk.Issuer).ToJson());
            broken["proof"]![proof]!["proofValue"] = (string)other["proof"]!["proofValue"]!;
            var report = await desk.VerifyAsync(broken);
            report.Verdict.ShouldBe(Verdict.NotValid);
            report.Checks.ShouldContain(c => c.Reason == Reasons.Signature);
        }
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task A_proof_of_a_chain_signs_the_proofs_before_it(Cryptosuite suite)
    {
        using var desk = new Desk();
        var signer = new DataIntegritySigner(desk.Key, desk.Method);
        var first = signer
            .Sign(Sample.Plain(Desk.Issuer).ToJson(), Options(suite) with { Id = "urn:uuid:1" })
            .OrThrow();
        var second = signer
            .Sign(first, Options(suite) with { Id = "urn:uuid:2", PreviousProofs = ["urn:uuid:1"] })
            .OrThrow();
        var third = signer
            .Sign(second, Options(suite) with { PreviousProofs = ["urn:uuid:1", "urn:uuid:2"] })
            .OrThrow();
        (await desk.VerifyAsync(third)).Objections.ShouldBeEmpty();

        var cut = (JsonObject)third.DeepClone();
        cut["proof"]!.AsArray().RemoveAt(0);
        (await desk.VerifyAsync(cut)).Checks.ShouldContain(c => c.Reason == Reasons.BadProof);

        // The first proof is exchanged for another good one: the chain notices.
        var exchanged = (JsonObject)third.DeepClone();
        exchanged["proof"]![0] = signer
            .Sign(
                Sample.Plain(Desk.Issuer).ToJson(),
                Options(suite) with
                {
                    Id = "urn:uuid:1",
                    Created = Sample.Now.AddDays(-3),
                }
            )
            .OrThrow()["proof"]!.DeepClone();
        (await desk.VerifyAsync(exchanged)).Checks.ShouldContain(c => c.Reason == Reasons.Signature);
    }

    [Fact]
    public void A_chain_to_a_proof_that_is_not_there_cannot_be_made()
    {
        using var desk = new Desk();
        new DataIntegritySigner(desk.Key, desk.Method)
            .Sign(Sample.Plain(Desk.Issuer).ToJson(), new ProofOptions { PreviousProofs = ["urn:uuid:9"] })
            .Fault!.ShouldContain("urn:uuid:9");
    }

    [Fact]
    public async Task A_proof_of_an_unknown_kind_is_not_needed_beside_one_that_holds_but_not_enough_alone()
    {
        using var desk = new Desk();
        var signed = desk.Sign(Sample.Plain(Desk.Issuer).ToJson());
        var unknown = new JsonObject
        {
            ["type"] = "DataIntegrityProof",
            ["cryptosuite"] = "sphincs-rdfc-2044",
            ["proofPurpose"] = "assertionMethod",
        };
        var both = (JsonObject)signed.DeepClone();
        both["proof"] = new JsonArray(signed["proof"]!.DeepClone(), unknown.DeepClone());
        var alone = (JsonObject)signed.DeepClone();
        alone["proof"] = unknown;

        var report = await desk.VerifyAsync(both);
        report.Verdict.ShouldBe(Verdict.Valid);
        report.Checks.ShouldContain(c => c.Outcome == CheckOutcome.Note && c.Reason == Reasons.UnknownProof);
        (await desk.VerifyAsync(alone)).Verdict.ShouldBe(Verdict.CannotTell);
    }

    [Fact]
    public void Only_an_Ed25519_key_can_make_these_proofs()
    {
        using var key = PrivateKey.Generate(KeyAlgorithm.P256);
        Should.Throw<ArgumentException>(() => new DataIntegritySigner(key, DidKey.VerificationMethodOf(key.PublicKey)));
    }

    private static ProofOptions Options(Cryptosuite suite) => new() { Suite = suite, Created = Sample.Now.AddDays(-1) };
}
