using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Keys;
using Touchstone.Badges.Proofs;
using Touchstone.Badges.Tests.Fixtures;
using Touchstone.Badges.Verification;

namespace Touchstone.Badges.Tests.Verification;

/// <summary>Each forgery is refused, and for the right reason.</summary>
public sealed class Forgeries
{
    [Fact]
    public async Task A_good_badge_passes_every_check()
    {
        using var desk = new Desk();
        var report = await desk.VerifyAsync(
            desk.Sign(Sample.Rich(Desk.Issuer).ToJson()),
            new VerificationRequest(Sample.Now)
            {
                Recipient = new Recipient("emailAddress", Sample.Email),
                Issuer = Desk.Issuer,
            }
        );

        report.Objections.ShouldBeEmpty();
        report.Verdict.ShouldBe(Verdict.Valid);
        report
            .Checks.Select(c => c.Kind)
            .ShouldBe([
                CheckKind.Document,
                CheckKind.Structure,
                CheckKind.JsonLd,
                CheckKind.Issuer,
                CheckKind.Proof,
                CheckKind.Dates,
                CheckKind.Status,
                CheckKind.Status,
                CheckKind.Recipient,
            ]);
    }

    [Fact]
    public async Task A_key_that_the_issuer_does_not_list()
    {
        using var desk = new Desk();
        using var other = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        var signed = SignedBy(other, $"{Desk.Issuer}#{other.PublicKey.ToMultikey()}");

        await RefusedAsync(desk, signed, Reasons.KeyNotListed);
    }

    [Fact]
    public async Task A_fragment_that_is_itself_a_key_is_not_believed_to_be_the_issuers()
    {
        using var desk = new Desk();
        using var other = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        desk.Published.Remove("https://badges.example.org/.well-known/did.json");
        var report = await desk.VerifyAsync(SignedBy(other, $"{Desk.Issuer}#{other.PublicKey.ToMultikey()}"));

        report.Verdict.ShouldBe(Verdict.CannotTell);
        report.Checks.ShouldContain(c => c.Kind == CheckKind.Proof && c.Reason == Reasons.IssuerUnknown);
    }

    [Fact]
    public async Task A_key_that_is_listed_for_another_purpose()
    {
        using var desk = new Desk();
        var document = desk.Document.ToJson();
        document["assertionMethod"] = new JsonArray();
        desk.Publish("https://badges.example.org/.well-known/did.json", document);

        await RefusedAsync(desk, desk.Sign(Sample.Plain(Desk.Issuer).ToJson()), Reasons.KeyNotAuthorised);
    }

    [Fact]
    public async Task A_key_whose_controller_is_not_the_issuer()
    {
        using var desk = new Desk();
        var document = desk.Document.ToJson();
        document["verificationMethod"]![0]!["controller"] = "did:web:forger.example";
        desk.Publish("https://badges.example.org/.well-known/did.json", document);

        await RefusedAsync(desk, desk.Sign(Sample.Plain(Desk.Issuer).ToJson()), Reasons.ControllerNotIssuer);
    }

    [Fact]
    public async Task A_good_key_of_somebody_else()
    {
        using var desk = new Desk();
        using var other = PrivateKey.Generate(KeyAlgorithm.Ed25519);

        await RefusedAsync(
            desk,
            SignedBy(other, DidKey.VerificationMethodOf(other.PublicKey)),
            Reasons.ControllerNotIssuer
        );
    }

    [Fact]
    public async Task A_document_about_somebody_else_in_the_place_of_the_issuers()
    {
        using var desk = new Desk();
        desk.Publish(
            "https://badges.example.org/.well-known/did.json",
            new IssuerDocument("did:web:forger.example").With(desk.Key.PublicKey).ToJson()
        );

        await RefusedAsync(desk, desk.Sign(Sample.Plain(Desk.Issuer).ToJson()), Reasons.ForeignDocument);
    }

    [Fact]
    public async Task A_compromised_key_and_one_that_is_out_of_date()
    {
        using var desk = new Desk();
        var signed = desk.Sign(Sample.Plain(Desk.Issuer).ToJson());
        desk.Publish(new IssuerDocument(Desk.Issuer).WithCompromised(desk.Key.PublicKey, Sample.Now.AddDays(-1)));
        await RefusedAsync(desk, signed, Reasons.KeyNotAuthorised);

        foreach (
            var (member, moment) in new[] { ("revoked", "2026-11-01T00:00:00Z"), ("expires", "2026-11-20T00:00:00Z") }
        )
        {
            var document = desk.Document.ToJson();
            document["verificationMethod"]![0]![member] = moment;
            desk.Publish("https://badges.example.org/.well-known/did.json", document);
            await RefusedAsync(desk, signed, Reasons.BadKey);
        }
    }

    [Fact]
    public async Task A_badge_stays_good_when_the_key_was_only_replaced()
    {
        using var desk = new Desk();
        using var next = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        var signed = desk.Sign(Sample.Plain(Desk.Issuer).ToJson());
        desk.Publish(new IssuerDocument(Desk.Issuer).With(next.PublicKey).With(desk.Key.PublicKey));

        (await desk.VerifyAsync(signed)).Verdict.ShouldBe(Verdict.Valid);
    }

    [Fact]
    public async Task A_word_that_no_context_defines()
    {
        using var desk = new Desk();
        var badge = Sample.Plain(Desk.Issuer).ToJson();
        new DataIntegritySigner(desk.Key, desk.Method)
            .Sign(With(badge, j => j["credentialSubject"]!["salary"] = "100"), new ProofOptions())
            .Fault!.ShouldContain("salary");
        var signed = desk.Sign(badge);
        signed["credentialSubject"]!["salary"] = "100";

        await RefusedAsync(desk, signed, Reasons.Meaning);
    }

    [Fact]
    public async Task A_type_that_no_context_defines_even_where_JSON_alone_is_signed()
    {
        using var desk = new Desk();
        var badge = Sample.Plain(Desk.Issuer).ToJson();
        badge["type"]!.AsArray().Add((JsonNode)"SuperBadge");

        await RefusedAsync(desk, desk.Sign(badge, Cryptosuite.EddsaJcs2022), Reasons.Meaning);
    }

    [Fact]
    public async Task Contexts_in_the_wrong_order()
    {
        using var desk = new Desk();
        var badge = Sample.Plain(Desk.Issuer).ToJson();
        badge["@context"] = new JsonArray((JsonNode)(string)badge["@context"]![1]!, (string)badge["@context"]![0]!);

        await RefusedAsync(desk, desk.Sign(badge, Cryptosuite.EddsaJcs2022), Reasons.Contexts);
    }

    [Fact]
    public async Task A_context_that_was_added_after_signing()
    {
        using var desk = new Desk();
        var signed = desk.Sign(Sample.Plain(Desk.Issuer).ToJson(), Cryptosuite.EddsaJcs2022);
        signed["@context"]!.AsArray().Add((JsonNode)"https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");

        await RefusedAsync(desk, signed, Reasons.BadProof);
    }

    [Fact]
    public async Task No_proof_and_an_empty_list_of_proofs()
    {
        using var desk = new Desk();
        var badge = Sample.Plain(Desk.Issuer).ToJson();
        await RefusedAsync(desk, badge, Reasons.NoProof);
        await RefusedAsync(desk, With(badge, j => j["proof"] = new JsonArray()), Reasons.NoProof);
        await RefusedAsync(desk, With(badge, j => j["proof"] = "signed"), Reasons.NoProof);
    }

    [Fact]
    public async Task A_proof_for_another_purpose_or_with_dates_that_are_not_now()
    {
        using var desk = new Desk();
        var signer = new DataIntegritySigner(desk.Key, desk.Method);
        var badge = Sample.Plain(Desk.Issuer).ToJson();
        await RefusedAsync(
            desk,
            signer.Sign(badge, new ProofOptions { Purpose = "authentication" }).OrThrow(),
            Reasons.WrongPurpose
        );
        await RefusedAsync(
            desk,
            signer.Sign(badge, new ProofOptions { Created = Sample.Now.AddDays(1) }).OrThrow(),
            Reasons.ProofDates
        );
        await RefusedAsync(
            desk,
            signer.Sign(badge, new ProofOptions { Expires = Sample.Now.AddDays(-1) }).OrThrow(),
            Reasons.ProofDates
        );
        var signed = desk.Sign(badge);
        signed["proof"]!["created"] = "2026-11-20T12:00:00";
        await RefusedAsync(desk, signed, Reasons.BadProof);
    }

    [Fact]
    public async Task Dates_without_a_time_zone()
    {
        using var desk = new Desk();
        var badge = Sample.Plain(Desk.Issuer).ToJson();
        badge["validFrom"] = "2026-01-01T00:00:00";

        await RefusedAsync(desk, desk.Sign(badge), Reasons.Structure);
    }

    [Fact]
    public async Task Too_early_and_too_late()
    {
        using var desk = new Desk();
        var badge = Sample.Plain(Desk.Issuer);
        await RefusedAsync(
            desk,
            desk.Sign((badge with { ValidFrom = Sample.Now.AddMinutes(6) }).ToJson()),
            Reasons.NotYet
        );
        (
            await desk.VerifyAsync(desk.Sign((badge with { ValidFrom = Sample.Now.AddMinutes(4) }).ToJson()))
        ).Verdict.ShouldBe(Verdict.Valid);
        await RefusedAsync(
            desk,
            desk.Sign((badge with { ValidUntil = Sample.Now.AddMinutes(-6) }).ToJson()),
            Reasons.Expired
        );
        (
            await desk.VerifyAsync(desk.Sign((badge with { ValidUntil = Sample.Now.AddMinutes(-4) }).ToJson()))
        ).Verdict.ShouldBe(Verdict.Valid);
    }

    [Theory]
    [InlineData("emailAddress:other@example.org", false)]
    [InlineData("emailAddress:NURSE@example.org", true)]
    [InlineData("userName:nurse@example.org", false)]
    [InlineData("id:did:example:nobody", false)]
    public async Task Somebody_elses_badge(string recipient, bool good)
    {
        using var desk = new Desk();
        var request = new VerificationRequest(Sample.Now) { Recipient = Recipient.Read(recipient).OrThrow() };
        var report = await desk.VerifyAsync(desk.Sign(Sample.Plain(Desk.Issuer).ToJson()), request);

        report.Verdict.ShouldBe(good ? Verdict.Valid : Verdict.NotValid);
        report
            .Checks.Single(c => c.Kind == CheckKind.Recipient)
            .Reason.ShouldBe(good ? Reasons.Good : Reasons.OtherRecipient);
    }

    [Fact]
    public async Task Another_issuer_than_was_expected()
    {
        using var desk = new Desk();
        var report = await desk.VerifyAsync(
            desk.Sign(Sample.Plain(Desk.Issuer).ToJson()),
            new VerificationRequest(Sample.Now) { Issuer = "did:web:other.example" }
        );

        report.Objections.Single().Reason.ShouldBe(Reasons.OtherIssuer);
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("not a badge")]
    [InlineData("ey.ey.ey")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    public async Task Files_that_are_no_badge(string text)
    {
        using var desk = new Desk();
        (await desk.VerifyAsync(Encoding.UTF8.GetBytes(text))).Verdict.ShouldBe(Verdict.NotValid);
    }

    [Fact]
    public async Task Nesting_without_end_is_refused_at_once()
    {
        using var desk = new Desk();
        var deep = new string('[', 1_000_000);
        await RefusedAsync(desk, Encoding.UTF8.GetBytes($"{{\"a\":{deep}"), Reasons.Unreadable);
        var inner = string.Concat(Enumerable.Repeat("{\"evidence\":", 60)) + "1" + new string('}', 60);
        (await desk.VerifyAsync(Encoding.UTF8.GetBytes(inner))).Verdict.ShouldBe(Verdict.NotValid);
    }

    [Fact]
    public async Task Contexts_that_refer_to_each_other_or_to_elsewhere()
    {
        using var desk = new Desk();
        foreach (
            var context in new[]
            {
                "\"https://forger.example/context.json\"",
                "{\"a\":{\"@id\":\"b:x\"},\"b\":{\"@id\":\"a:x\"}}",
                "{\"@import\":\"https://forger.example/context.json\"}",
                "{\"VerifiableCredential\":\"https://forger.example/#Other\"}",
            }
        )
        {
            var badge = Sample.Plain(Desk.Issuer).ToJson();
            badge["@context"]!.AsArray().Add(JsonNode.Parse(context));
            await RefusedAsync(desk, desk.Sign(badge, Cryptosuite.EddsaJcs2022), Reasons.Meaning);
        }
        desk.Fetched.ShouldBeLessThan(20);
    }

    [Fact]
    public async Task A_graph_that_is_poison_for_canonicalisation_is_refused_in_bounded_time()
    {
        using var desk = new Desk();
        var badge = Sample.Plain(Desk.Issuer).ToJson();
        // A complete graph of nameless alignments that point at each other.
        var people = Enumerable.Range(0, 12).Select(i => $"_:n{i}").ToList();
        badge["evidence"] = new JsonArray([
            .. people.Select(me => new JsonObject
            {
                ["id"] = me,
                ["type"] = new JsonArray("Evidence"),
                ["https://example.org/knows"] = new JsonArray([
                    .. people.Where(other => other != me).Select(other => new JsonObject { ["id"] = other }),
                ]),
            }),
        ]);

        await RefusedAsync(desk, desk.Sign(badge, Cryptosuite.EddsaJcs2022), Reasons.Meaning);
    }

    private static JsonObject SignedBy(PrivateKey key, string method) =>
        new DataIntegritySigner(key, method).Sign(Sample.Plain(Desk.Issuer).ToJson(), new ProofOptions()).OrThrow();

    private static JsonObject With(JsonObject badge, Action<JsonObject> change)
    {
        var copy = (JsonObject)badge.DeepClone();
        change(copy);
        return copy;
    }

    private static Task RefusedAsync(Desk desk, JsonObject badge, string reason) =>
        RefusedAsync(desk, Encoding.UTF8.GetBytes(badge.ToJsonString()), reason);

    private static async Task RefusedAsync(Desk desk, byte[] file, string reason)
    {
        var report = await desk.VerifyAsync(file);
        report.Verdict.ShouldBe(Verdict.NotValid);
        report.Objections.Select(c => c.Reason).ShouldContain(reason);
    }
}
