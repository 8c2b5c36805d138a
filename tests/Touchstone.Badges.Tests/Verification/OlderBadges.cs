using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Badges.Jwt;
using Touchstone.Badges.Keys;
using Touchstone.Badges.Tests.Fixtures;
using Touchstone.Badges.Verification;

namespace Touchstone.Badges.Tests.Verification;

/// <summary>Badges of Open Badges 2.0 are read, hosted and signed.</summary>
public sealed class OlderBadges
{
    private const string Site = "https://older.example/";

    [Fact]
    public async Task A_hosted_badge_is_good_while_the_issuer_shows_it()
    {
        using var desk = Published(out var assertion);
        var request = new VerificationRequest(Sample.Now) { Recipient = new Recipient("emailAddress", Sample.Email) };
        (await desk.VerifyAsync(assertion, request)).Objections.ShouldBeEmpty();
        (
            await desk.VerifyAsync(
                assertion,
                request with
                {
                    Recipient = new Recipient("emailAddress", "other@example.org"),
                }
            )
        )
            .Objections.Single()
            .Reason.ShouldBe(Reasons.OtherRecipient);

        foreach (var (path, changed) in Leaves.ChangeEach(assertion))
            (await desk.VerifyAsync(changed)).Verdict.ShouldNotBe(Verdict.Valid, path);

        var revoked = (JsonObject)assertion.DeepClone();
        revoked["revoked"] = true;
        desk.Publish(Site + "assertions/1", revoked);
        (await desk.VerifyAsync(assertion)).Objections.Single().Reason.ShouldBe(Reasons.Revoked);

        desk.Published.Remove(Site + "assertions/1");
        (await desk.VerifyAsync(assertion)).Verdict.ShouldBe(Verdict.CannotTell);
    }

    [Fact]
    public async Task A_badge_that_is_hosted_elsewhere_is_refused()
    {
        using var desk = Published(out var assertion);
        assertion["id"] = "https://forger.example/assertions/1";
        desk.Publish("https://forger.example/assertions/1", assertion);

        (await desk.VerifyAsync(assertion)).Objections.Single().Reason.ShouldBe(Reasons.ControllerNotIssuer);
    }

    [Fact]
    public async Task A_signed_badge_needs_a_key_that_the_issuer_lists_and_no_entry_among_the_revoked()
    {
        using var desk = Published(out var assertion);
        using var key = PrivateKey.Generate(KeyAlgorithm.Rsa);
        using var forger = PrivateKey.Generate(KeyAlgorithm.Rsa);
        desk.Publish(
            Site + "key",
            new JsonObject
            {
                ["@context"] = "https://w3id.org/openbadges/v2",
                ["type"] = "CryptographicKey",
                ["id"] = Site + "key",
                ["owner"] = Site + "issuer",
                ["publicKeyPem"] = key.PublicKey.ToPem(),
            }
        );
        assertion["verification"] = new JsonObject { ["type"] = "SignedBadge", ["creator"] = Site + "key" };
        (await VerifyAsync(desk, assertion, key)).Objections.ShouldBeEmpty();
        (await VerifyAsync(desk, assertion, forger)).Objections.Single().Reason.ShouldBe(Reasons.Signature);

        desk.Publish(
            Site + "revoked",
            new JsonObject { ["revokedAssertions"] = new JsonArray((JsonNode)(Site + "assertions/1")) }
        );
        (await VerifyAsync(desk, assertion, key)).Objections.Single().Reason.ShouldBe(Reasons.Revoked);

        assertion["verification"]!["creator"] = "https://forger.example/key";
        (await VerifyAsync(desk, assertion, forger)).Objections.First().Reason.ShouldBe(Reasons.KeyNotListed);
    }

    private static ValueTask<VerificationReport> VerifyAsync(Desk desk, JsonObject assertion, PrivateKey key) =>
        desk.VerifyAsync(Encoding.ASCII.GetBytes(CompactJws.Sign([], assertion, key)));

    private static Desk Published(out JsonObject assertion)
    {
        var desk = new Desk();
        desk.Publish(
            Site + "issuer",
            new JsonObject
            {
                ["@context"] = "https://w3id.org/openbadges/v2",
                ["type"] = "Issuer",
                ["id"] = Site + "issuer",
                ["name"] = "Older board",
                ["publicKey"] = Site + "key",
                ["revocationList"] = Site + "revoked",
            }
        );
        desk.Publish(Site + "revoked", new JsonObject { ["revokedAssertions"] = new JsonArray() });
        desk.Publish(
            Site + "badge",
            new JsonObject
            {
                ["@context"] = "https://w3id.org/openbadges/v2",
                ["type"] = "BadgeClass",
                ["id"] = Site + "badge",
                ["name"] = "Frailty",
                ["issuer"] = Site + "issuer",
            }
        );
        assertion = new JsonObject
        {
            ["@context"] = "https://w3id.org/openbadges/v2",
            ["type"] = "Assertion",
            ["id"] = Site + "assertions/1",
            ["recipient"] = new JsonObject
            {
                ["type"] = "email",
                ["hashed"] = true,
                ["salt"] = "pepper",
                ["identity"] =
                    "sha256$"
                    + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sample.Email + "pepper"))),
            },
            ["badge"] = Site + "badge",
            ["issuedOn"] = "2026-01-01T00:00:00Z",
            ["verification"] = new JsonObject { ["type"] = "HostedBadge" },
        };
        desk.Publish(Site + "assertions/1", assertion);
        return desk;
    }
}
