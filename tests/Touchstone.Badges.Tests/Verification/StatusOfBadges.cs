using System.Text.Json.Nodes;
using Touchstone.Badges.Identity;
using Touchstone.Badges.Keys;
using Touchstone.Badges.Proofs;
using Touchstone.Badges.Status;
using Touchstone.Badges.Tests.Fixtures;
using Touchstone.Badges.Verification;

namespace Touchstone.Badges.Tests.Verification;

public sealed class StatusOfBadges
{
    [Fact]
    public async Task Revoked_suspended_and_lifted()
    {
        using var desk = new Desk();
        var signed = desk.Sign(Sample.Rich(Desk.Issuer).ToJson());
        (await desk.VerifyAsync(signed)).Verdict.ShouldBe(Verdict.Valid);

        desk.PublishList(Desk.SuspensionList, StatusPurpose.Suspension, 1234);
        await RefusedAsync(desk, signed, Reasons.Suspended);
        desk.PublishList(Desk.SuspensionList, StatusPurpose.Suspension);
        (await desk.VerifyAsync(signed)).Verdict.ShouldBe(Verdict.Valid);
        desk.PublishList(Desk.RevocationList, StatusPurpose.Revocation, 94_567);
        await RefusedAsync(desk, signed, Reasons.Revoked);
    }

    [Fact]
    public async Task A_list_that_cannot_be_had_leaves_the_badge_unchecked()
    {
        using var desk = new Desk();
        var signed = desk.Sign(Sample.Rich(Desk.Issuer).ToJson());
        desk.Published.Remove(Desk.RevocationList);

        var report = await desk.VerifyAsync(signed);

        report.Verdict.ShouldBe(Verdict.CannotTell);
        report.Objections.Single().Reason.ShouldBe(Reasons.StatusUnknown);
    }

    [Fact]
    public async Task A_list_that_is_unsigned_foreign_short_out_of_date_or_for_another_purpose()
    {
        using var desk = new Desk();
        var signed = desk.Sign(Sample.Rich(Desk.Issuer).ToJson());
        var list = desk.PublishList(Desk.RevocationList, StatusPurpose.Revocation);

        desk.Publish(Desk.RevocationList, list.ToJson());
        await RefusedAsync(desk, signed, Reasons.StatusUnsigned);

        var changed = desk.Sign(list.ToJson());
        var cleared = new StatusBits();
        cleared[0] = true;
        changed["credentialSubject"]!["encodedList"] = cleared.Encode();
        desk.Publish(Desk.RevocationList, changed);
        await RefusedAsync(desk, signed, Reasons.StatusUnsigned);

        using var other = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        desk.Publish(
            Desk.RevocationList,
            new DataIntegritySigner(other, DidKey.VerificationMethodOf(other.PublicKey))
                .Sign((list with { Issuer = DidKey.Of(other.PublicKey) }).ToJson(), new ProofOptions())
                .OrThrow()
        );
        await RefusedAsync(desk, signed, Reasons.StatusForeign);

        desk.Publish(
            Desk.RevocationList,
            desk.Sign((list with { Id = "https://badges.example.org/status/9" }).ToJson())
        );
        await RefusedAsync(desk, signed, Reasons.StatusForeign);

        desk.Publish(Desk.RevocationList, desk.Sign((list with { Purpose = StatusPurpose.Suspension }).ToJson()));
        await RefusedAsync(desk, signed, Reasons.StatusForeign);

        desk.Publish(
            Desk.RevocationList,
            desk.Sign((list with { ValidFrom = Sample.Now.AddDays(-3), ValidUntil = Sample.Now.AddDays(-1) }).ToJson())
        );
        await RefusedAsync(desk, signed, Reasons.StatusOutOfDate);

        foreach (var encoded in new[] { "uH4sIAAAAAAAAA-3BAQEAAACAkP6v7ggKAAAAAAAAAAAAAAAAAAAAGIrzE7gAAgAA", "u", "x" })
        {
            var broken = list.ToJson();
            broken["credentialSubject"]!["encodedList"] = encoded;
            desk.Publish(Desk.RevocationList, desk.Sign(broken));
            await RefusedAsync(desk, signed, Reasons.StatusList);
        }

        desk.Publish(Desk.RevocationList, desk.Sign(Sample.Plain(Desk.Issuer).ToJson()));
        await RefusedAsync(desk, signed, Reasons.StatusList);
    }

    [Theory]
    [InlineData("131072", Reasons.StatusIndex)]
    [InlineData("99999999999999999999999", Reasons.StatusIndex)]
    [InlineData("-1", Reasons.StatusEntry)]
    [InlineData("1.5", Reasons.StatusEntry)]
    [InlineData("first", Reasons.StatusEntry)]
    public async Task A_place_outside_of_the_list(string index, string reason)
    {
        using var desk = new Desk();
        var badge = Sample.Rich(Desk.Issuer).ToJson();
        badge["credentialStatus"]![0]!["statusListIndex"] = index;

        var report = await desk.VerifyAsync(desk.Sign(badge));
        report.Verdict.ShouldBe(Verdict.NotValid);
        report.Objections.Select(o => o.Reason).ShouldContain(reason);
    }

    [Fact]
    public async Task A_kind_of_status_that_is_not_known_leaves_the_badge_unchecked()
    {
        using var desk = new Desk();
        var badge = Sample.Plain(Desk.Issuer).ToJson();
        badge["@context"]!.AsArray().Add(new JsonObject { ["HouseStatus"] = "https://example.org/#HouseStatus" });
        badge["credentialStatus"] = new JsonObject
        {
            ["id"] = "https://badges.example.org/s",
            ["type"] = "HouseStatus",
        };

        var report = await desk.VerifyAsync(desk.Sign(badge));

        report.Verdict.ShouldBe(Verdict.CannotTell);
        report.Objections.Single().Reason.ShouldBe(Reasons.StatusKind);
    }

    [Fact]
    public async Task A_plain_list_of_1EdTech_revokes_and_clears_only_from_the_issuers_own_site()
    {
        using var desk = new Desk();
        var badge = Sample.Plain(Desk.Issuer).ToJson();
        badge["@context"]!.AsArray().Add((JsonNode)"https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
        badge["credentialStatus"] = new JsonObject
        {
            ["id"] = "https://badges.example.org/revoked",
            ["type"] = "1EdTechRevocationList",
        };
        var signed = desk.Sign(badge);
        var list = new JsonObject
        {
            ["id"] = "https://badges.example.org/revoked",
            ["issuer"] = Desk.Issuer,
            ["revokedCredential"] = new JsonArray(),
        };
        desk.Publish("https://badges.example.org/revoked", list);
        (await desk.VerifyAsync(signed)).Verdict.ShouldBe(Verdict.Valid);

        list["revokedCredential"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["id"] = (string)badge["id"]!,
                    ["revoked"] = true,
                    ["revocationReason"] = "by mistake",
                }
            );
        desk.Publish("https://badges.example.org/revoked", list);
        (await desk.VerifyAsync(signed)).Objections.Single().Explanation.ShouldContain("by mistake");

        list["revokedCredential"] = new JsonArray();
        list["issuer"] = "did:web:other.example";
        desk.Publish("https://badges.example.org/revoked", list);
        (await desk.VerifyAsync(signed)).Verdict.ShouldBe(Verdict.CannotTell);
    }

    private static async Task RefusedAsync(Desk desk, JsonObject signed, string reason)
    {
        var report = await desk.VerifyAsync(signed);
        report.Verdict.ShouldBe(Verdict.NotValid);
        report.Objections.First().Reason.ShouldBe(reason);
    }
}
