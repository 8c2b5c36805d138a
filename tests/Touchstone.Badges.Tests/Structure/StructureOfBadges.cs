using System.Text.Json.Nodes;
using Touchstone.Badges.OpenBadges;
using Touchstone.Badges.Structure;
using Touchstone.Badges.Tests.Fixtures;

namespace Touchstone.Badges.Tests.Structure;

public sealed class StructureOfBadges
{
    private const string Issuer = "did:web:badges.example.org";

    [Fact]
    public void What_the_builders_make_has_the_right_form()
    {
        CredentialStructure.Check(Sample.Plain(Issuer).ToJson()).ShouldBeEmpty();
        CredentialStructure.Check(Sample.Rich(Issuer).ToJson()).ShouldBeEmpty();
        CredentialStructure.Check(Endorsement().ToJson()).ShouldBeEmpty();
        CredentialStructure
            .Check(
                new ClrCredential
                {
                    Id = "urn:uuid:6d0c2ad0-0b8e-4b8e-8a8e-1f6d0b1a2c3d",
                    Name = "Record",
                    Issuer = new Profile { Id = Issuer },
                    SubjectId = "did:example:holder",
                    ValidFrom = Sample.Now,
                    Credentials = [Sample.Plain(Issuer).ToJson()],
                }.ToJson()
            )
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("id", null, "id", "The badge has no id.")]
    [InlineData("validFrom", "\"2026-01-01T00:00:00\"", "validFrom", "time zone")]
    [InlineData("validFrom", "\"2026-02-30T00:00:00Z\"", "validFrom", "time zone")]
    [InlineData("validUntil", "\"2001-01-01T00:00:00Z\"", "validUntil", "ends before it begins")]
    [InlineData("issuer", null, "issuer", "no issuer")]
    [InlineData("issuer", "{\"id\":\"did:web:x\",\"type\":[\"Company\"]}", "issuer.type", "type Profile")]
    [InlineData("type", "[\"VerifiableCredential\"]", "type", "OpenBadgeCredential")]
    [InlineData(
        "@context",
        "[\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\",\"https://www.w3.org/ns/credentials/v2\"]",
        "@context",
        "first context"
    )]
    [InlineData(
        "credentialSubject",
        "{\"type\":[\"AchievementSubject\"]}",
        "credentialSubject.achievement",
        "no achievement"
    )]
    [InlineData("evidence", "{\"type\":[\"Evidence\"]}", "evidence", "must be a list")]
    [InlineData("evidence", "[{\"type\":[\"Proof\"]}]", "evidence[0].type", "type Evidence")]
    [InlineData("image", "\"https://example.org/a.png\"", "image", "must be an object")]
    [InlineData("credentialStatus", "{\"id\":\"https://x.example/1\"}", "credentialStatus.type", "no type")]
    [InlineData("credentialSchema", "[{\"type\":\"A\"}]", "credentialSchema[0].id", "no id")]
    public void A_fault_is_named_with_its_place_in_plain_words(string member, string? json, string path, string words)
    {
        var badge = Sample.Rich(Issuer).ToJson();
        badge.Remove(member);
        if (json is not null)
            badge[member] = JsonNode.Parse(json);

        CredentialStructure.Check(badge).ShouldContain(f => f.Path == path && f.Sentence.Contains(words));
    }

    [Theory]
    [InlineData("achievementType", "\"Diplom\"")]
    [InlineData("achievementType", "\"ext:\"")]
    [InlineData("criteria", "{}")]
    [InlineData("name", "7")]
    [InlineData("description", null)]
    [InlineData("alignment", "[{\"type\":[\"Alignment\"],\"targetName\":\"A\"}]")]
    [InlineData("resultDescription", "[]")]
    public void A_fault_in_the_achievement_is_found(string member, string? json)
    {
        var badge = Sample.Rich(Issuer).ToJson();
        var achievement = badge["credentialSubject"]!["achievement"]!.AsObject();
        achievement.Remove(member);
        if (json is not null)
            achievement[member] = JsonNode.Parse(json);

        CredentialStructure.Check(badge).ShouldContain(f => f.Path.StartsWith("credentialSubject"));
    }

    [Theory]
    [InlineData("ext:ResearchMentor")]
    [InlineData("Certification")]
    public void Words_of_the_list_and_words_of_ones_own_are_allowed(string type)
    {
        var badge = Sample.Plain(Issuer);
        badge = badge with
        {
            Subject = badge.Subject with { Achievement = badge.Subject.Achievement with { AchievementType = type } },
        };

        CredentialStructure.Check(badge.ToJson()).ShouldBeEmpty();
    }

    [Fact]
    public void A_badge_of_nobody_cannot_be_built_and_is_refused()
    {
        var badge = Sample.Plain(Issuer);
        Should.Throw<InvalidOperationException>(() =>
            (badge with { Subject = badge.Subject with { Identifiers = [] } }).ToJson()
        );
        var json = badge.ToJson();
        json["credentialSubject"]!.AsObject().Remove("identifier");
        CredentialStructure.Check(json).ShouldContain(f => f.Sentence.Contains("whose it is"));
    }

    private static EndorsementCredential Endorsement() =>
        new()
        {
            Id = "https://college.example/endorsements/1",
            Name = "Endorsement",
            Issuer = new Profile { Id = "did:web:college.example" },
            EndorsedId = "https://badges.example.org/achievements/frailty",
            Comment = "Well made.",
            ValidFrom = Sample.Now,
        };
}
