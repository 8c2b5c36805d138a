using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Badges.Baking;
using Touchstone.Badges.Jwt;
using Touchstone.Badges.Tests.Fixtures;
using Touchstone.Badges.Verification;

namespace Touchstone.Badges.Tests.Verification;

/// <summary>
/// Broken input of every form: the verifier answers without an exception, with bounded memory, and never calls valid what
/// was changed.
/// </summary>
public sealed class Fuzzing(PeerProcess peers)
{
    private const int Rounds = 400;
    private const long MostMemory = 256L * 1024 * 1024;

    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"4\"/></svg>";

    private static readonly string[] Fragments =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "null",
        "1e999",
        "-0",
        "\"@context\"",
        "\"@type\":\"@json\"",
        "\"@list\":[",
        "\"@id\":\"_:b\"",
        "\\ud800",
        "\u0000",
        "]]>",
        "<!--",
        "&lt;",
        "..",
    ];

    [Fact]
    public async Task JSON_that_was_damaged_anywhere()
    {
        using var desk = new Desk();
        var signed = desk.Sign(Sample.Rich(Desk.Issuer, capabilities: 1).ToJson());
        var original = Encoding.UTF8.GetBytes(signed.ToJsonString());
        await SurviveAsync(desk, original, file => SameJson(file, signed));
    }

    [Fact]
    public async Task Tokens_that_were_damaged_anywhere()
    {
        using var desk = new Desk();
        var token = CredentialJwt.Sign(Sample.Plain(Desk.Issuer).ToJson(), desk.Key, desk.Method).OrThrow();
        var parts = CompactJws.Read(token).OrThrow();
        await SurviveAsync(
            desk,
            Encoding.ASCII.GetBytes(token),
            // The last character of base64url has bits that mean nothing.
            file =>
                CompactJws.Read(Encoding.Latin1.GetString(file)).Value is { } read
                && JsonNode.DeepEquals(read.Payload, parts.Payload)
                && read.Signature.Span.SequenceEqual(parts.Signature.Span)
        );
    }

    [Fact]
    public async Task Pictures_that_were_damaged_anywhere()
    {
        using var desk = new Desk();
        var credential = desk.Sign(Sample.Plain(Desk.Issuer).ToJson());
        var text = credential.ToJsonString();
        var png = Convert.FromBase64String(
            (string)(await peers.AskAsync("pngDraw", new() { ["width"] = 12, ["height"] = 12 })).OrThrow()!
        );
        foreach (var picture in new[] { png, Encoding.UTF8.GetBytes(Svg) })
            await SurviveAsync(
                desk,
                BakedImage.Bake(picture, text).OrThrow(),
                file => BakedImage.Extract(file).Value is { } baked && SameJson(baked.Utf8.ToArray(), credential)
            );
    }

    [Fact]
    public async Task Members_that_were_moved_copied_and_exchanged()
    {
        using var desk = new Desk();
        var signed = desk.Sign(Sample.Rich(Desk.Issuer, capabilities: 1).ToJson());
        var random = new Random(20261121);
        for (var round = 0; round < Rounds; round++)
        {
            var changed = (JsonObject)signed.DeepClone();
            var holders = Holders(changed).ToList();
            var from = holders[random.Next(holders.Count)];
            var to = holders[random.Next(holders.Count)];
            var member = from.ElementAt(random.Next(from.Count));
            to[random.Next(4) == 0 ? "id" : member.Key] = member.Value?.DeepClone();
            if (random.Next(2) == 0 && !ReferenceEquals(from, to))
                from.Remove(member.Key);
            if (JsonNode.DeepEquals(changed, signed))
                continue;
            var report = await desk.VerifyAsync(changed);
            if (report.Verdict == Verdict.Valid)
                Proofs.CanonicalMeaning.Of(changed).ShouldBe(Proofs.CanonicalMeaning.Of(signed));
        }
    }

    private static async Task SurviveAsync(Desk desk, byte[] original, Func<byte[], bool> meansTheSame)
    {
        var random = new Random(20261121);
        (await desk.VerifyAsync(original)).Objections.ShouldBeEmpty();
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = Damage(original, random);
            var before = GC.GetTotalAllocatedBytes();
            var report = await desk.VerifyAsync(damaged);
            (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(MostMemory);
            if (report.Verdict == Verdict.Valid)
                meansTheSame(damaged).ShouldBeTrue(Encoding.Latin1.GetString(damaged));
        }
    }

    private static byte[] Damage(byte[] original, Random random)
    {
        var bytes = new List<byte>(original);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Fragments[random.Next(Fragments.Length)]));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 400), bytes.Count - at)));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
            if (bytes.Count == 0)
                bytes.Add((byte)'{');
        }
        return [.. bytes];
    }

    private static bool SameJson(byte[] file, JsonObject signed) =>
        JsonNode.Parse(file) is JsonObject read
        && (
            JsonNode.DeepEquals(read, signed) || Proofs.CanonicalMeaning.Of(read) == Proofs.CanonicalMeaning.Of(signed)
        );

    private static IEnumerable<JsonObject> Holders(JsonNode? node) =>
        node switch
        {
            JsonObject json => json.SelectMany(m => Holders(m.Value)).Prepend(json).Where(j => j.Count > 0),
            JsonArray list => list.SelectMany(Holders),
            _ => [],
        };
}
