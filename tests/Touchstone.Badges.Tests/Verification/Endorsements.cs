using System.Text.Json.Nodes;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Keys;
using Touchstone.Badges.OpenBadges;
using Touchstone.Badges.Proofs;
using Touchstone.Badges.Tests.Fixtures;
using Touchstone.Badges.Verification;

namespace Touchstone.Badges.Tests.Verification;

public sealed class Endorsements
{
    private static readonly string Achievement = Sample.Plain(Desk.Issuer).Subject.Achievement.Id;

    [Fact]
    public async Task An_endorsed_achievement_says_so()
    {
        using var desk = new Desk();
        using var college = PrivateKey.Generate(KeyAlgorithm.Ed25519);

        var report = await desk.VerifyAsync(desk.Sign(Endorsed(Endorse(college, Achievement))));

        report.Verdict.ShouldBe(Verdict.Valid);
        report
            .Checks.Single(c => c.Kind == CheckKind.Endorsement)
            .Explanation.ShouldContain(DidKey.Of(college.PublicKey));
    }

    [Fact]
    public async Task A_changed_endorsement_one_about_something_else_and_none_at_all_are_refused()
    {
        using var desk = new Desk();
        using var college = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        var changed = Endorse(college, Achievement);
        changed["credentialSubject"]!["endorsementComment"] = "Even better.";
        await RefusedAsync(desk, Endorsed(changed), Reasons.Inner);
        await RefusedAsync(
            desk,
            Endorsed(Endorse(college, "https://other.example/achievement")),
            Reasons.EndorsesOther
        );
        await RefusedAsync(desk, Endorsed(desk.Sign(Sample.Plain(Desk.Issuer).ToJson())), Reasons.Structure);
    }

    [Fact]
    public async Task An_endorser_whose_document_cannot_be_had_leaves_the_badge_unchecked()
    {
        using var desk = new Desk();
        using var college = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        var issuer = new IssuerDocument("did:web:college.example").With(college.PublicKey);
        var endorsement = Endorse(college, Achievement, issuer.Id, issuer.MethodOf(college.PublicKey));

        (await desk.VerifyAsync(desk.Sign(Endorsed(endorsement)))).Verdict.ShouldBe(Verdict.CannotTell);
        desk.Publish(issuer);
        (await desk.VerifyAsync(desk.Sign(Endorsed(endorsement)))).Verdict.ShouldBe(Verdict.Valid);
    }

    [Fact]
    public async Task A_learner_record_holds_only_when_every_badge_in_it_does()
    {
        using var desk = new Desk();
        var badge = desk.Sign(Sample.Plain(Desk.Issuer).ToJson());
        var record = new ClrCredential
        {
            Id = "https://badges.example.org/records/1",
            Name = "All badges",
            Issuer = new Profile { Id = Desk.Issuer },
            SubjectId = "did:example:holder",
            ValidFrom = Sample.Now.AddDays(-1),
            Credentials = [badge],
        };
        var report = await desk.VerifyAsync(Token(desk, record.ToJson()));
        report.Checks.ShouldContain(c => c.Kind == CheckKind.Credential && c.Outcome == CheckOutcome.Pass);

        badge["name"] = "Another";
        var broken = await desk.VerifyAsync(Token(desk, (record with { Credentials = [badge] }).ToJson()));
        broken.Checks.ShouldContain(c => c.Kind == CheckKind.Credential && c.Outcome == CheckOutcome.Fail);
    }

    private static byte[] Token(Desk desk, JsonObject record) =>
        System.Text.Encoding.ASCII.GetBytes(Badges.Jwt.CredentialJwt.Sign(record, desk.Key, desk.Method).OrThrow());

    private static JsonObject Endorsed(JsonObject endorsement)
    {
        var badge = Sample.Plain(Desk.Issuer);
        var achievement = badge.Subject.Achievement with { Endorsements = [endorsement] };
        return (badge with { Subject = badge.Subject with { Achievement = achievement } }).ToJson();
    }

    private static JsonObject Endorse(PrivateKey key, string about, string? issuer = null, string? method = null) =>
        new DataIntegritySigner(key, method ?? DidKey.VerificationMethodOf(key.PublicKey))
            .Sign(
                new EndorsementCredential
                {
                    Id = "https://college.example/endorsements/1",
                    Name = "Endorsed by the college",
                    Issuer = new Profile { Id = issuer ?? DidKey.Of(key.PublicKey), Name = "College" },
                    EndorsedId = about,
                    Comment = "Well made.",
                    ValidFrom = Sample.Now.AddDays(-2),
                }.ToJson(),
                new ProofOptions { Created = Sample.Now.AddDays(-2) }
            )
            .OrThrow();

    private static async Task RefusedAsync(Desk desk, JsonObject badge, string reason)
    {
        var report = await desk.VerifyAsync(desk.Sign(badge));
        report.Verdict.ShouldBe(Verdict.NotValid);
        report.Objections.First().Reason.ShouldBe(reason);
    }
}
