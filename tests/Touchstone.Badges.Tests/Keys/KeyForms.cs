using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Badges.Keys;
using Touchstone.Badges.Tests.Fixtures;

namespace Touchstone.Badges.Tests.Keys;

public sealed class KeyForms(PeerProcess peers)
{
    private const string Message = "Advanced practice, 高级实践 🏥";

    public static readonly TheoryData<KeyAlgorithm> Algorithms = new(Enum.GetValues<KeyAlgorithm>());

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void A_key_that_went_through_any_form_is_the_same_key(KeyAlgorithm algorithm)
    {
        using var key = PrivateKey.Generate(algorithm);
        var signature = key.Sign(Encoding.UTF8.GetBytes(Message));

        foreach (var copy in Copies(key))
        {
            using (copy)
            {
                copy.PublicKey.ShouldBe(key.PublicKey);
                key.PublicKey.Verify(Encoding.UTF8.GetBytes(Message), copy.Sign(Encoding.UTF8.GetBytes(Message)))
                    .ShouldBeTrue();
            }
        }

        var readings = new[]
        {
            PublicKey.FromPem(key.PublicKey.ToPem()),
            PublicKey.FromJwk(key.PublicKey.ToJwk()),
            PublicKey.FromMultikey(key.PublicKey.ToMultikey()),
        };
        foreach (var publicKey in readings.Select(r => r.OrThrow()))
        {
            publicKey.ShouldBe(key.PublicKey);
            publicKey.GetHashCode().ShouldBe(key.PublicKey.GetHashCode());
            publicKey.Verify(Encoding.UTF8.GetBytes(Message), signature).ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task Node_verifies_our_signatures_and_we_verify_its(KeyAlgorithm algorithm)
    {
        using var key = PrivateKey.Generate(algorithm);
        var data = Encoding.UTF8.GetBytes(Message);
        using var pem = key.ExportPem();
        using var jwk = key.ExportJwk();

        foreach (
            var form in new Func<JsonObject>[]
            {
                () =>
                    new() { ["pem"] = Encoding.ASCII.GetString(pem.Span) },
                () =>
                    new() { ["jwk"] = JsonNode.Parse(jwk.Span) },
            }
        )
        {
            var request = form();
            request["message"] = Message;
            var theirs = (string)(await peers.AskAsync("nodeSign", request)).OrThrow()!;
            key.PublicKey.Verify(data, Convert.FromHexString(theirs)).ShouldBeTrue();
        }

        var ours = await peers.AskAsync(
            "nodeVerify",
            new()
            {
                ["jwk"] = key.PublicKey.ToJwk(),
                ["message"] = Message,
                ["signature"] = Convert.ToHexString(key.Sign(data)),
            }
        );
        ((bool)ours.OrThrow()!).ShouldBeTrue();
    }

    [Fact]
    public async Task Digital_Bazaars_multikeys_and_ours_are_the_same_keys()
    {
        using var key = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        using var secret = key.ExportMultikey();
        var theirs = await peers.AskAsync(
            "multikeySign",
            new()
            {
                ["publicKeyMultibase"] = key.PublicKey.ToMultikey(),
                ["secretKeyMultibase"] = Encoding.ASCII.GetString(secret.Span),
                ["message"] = Message,
            }
        );
        ((string)theirs.OrThrow()!).ShouldBe(Convert.ToHexStringLower(key.Sign(Encoding.UTF8.GetBytes(Message))));
    }

    [Fact]
    public async Task A_key_pair_of_Digital_Bazaars_is_read()
    {
        var pair = (await peers.AskAsync("multikeyGenerate", [])).OrThrow();

        using var key = PrivateKey.FromMultikey((string)pair["secretKeyMultibase"]!).OrThrow();

        key.PublicKey.ToMultikey().ShouldBe((string)pair["publicKeyMultibase"]!);
    }

    private static IEnumerable<PrivateKey> Copies(PrivateKey key)
    {
        using var pem = key.ExportPem();
        yield return PrivateKey.FromPem(Encoding.ASCII.GetString(pem.Span)).OrThrow();
        using var jwk = key.ExportJwk();
        yield return PrivateKey.FromJwk(JsonNode.Parse(jwk.Span)!.AsObject()).OrThrow();
        if (key.Algorithm == KeyAlgorithm.Rsa)
            yield break;
        using var multikey = key.ExportMultikey();
        yield return PrivateKey.FromMultikey(Encoding.ASCII.GetString(multikey.Span)).OrThrow();
    }
}
