using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Touchstone.Badges.Baking;
using Touchstone.Badges.Tests.Fixtures;

namespace Touchstone.Badges.Tests.Baking;

public sealed class BakedPictures(PeerProcess peers)
{
    private const string Credential = """{"name":"Ärztin 高级 🏥 ]]> & <b>","id":"urn:x:1"}""";
    private const string Token = "eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.AAAA";
    private const string Svg = """
        <?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><!-- art --><g><circle cx="5" cy="5" r="4"/></g></svg>
        """;

    [Theory]
    [InlineData(Credential)]
    [InlineData(Token)]
    public async Task A_PNG_carries_the_credential_in_one_chunk_and_shows_the_same_pixels(string credential)
    {
        var picture = await DrawAsync();

        var baked = BakedImage.Bake(picture, credential).OrThrow();
        var again = BakedImage.Bake(baked, credential).OrThrow();

        again.ShouldBe(baked);
        Encoding.UTF8.GetString(BakedImage.Extract(baked).OrThrow().Utf8.Span).ShouldBe(credential);
        ChunksOf(baked).Count(c => c.Type == "iTXt").ShouldBe(1);
        (await PixelsAsync(baked)).ShouldBe(await PixelsAsync(picture));
    }

    [Theory]
    [InlineData(Credential)]
    [InlineData(Token)]
    public void An_SVG_carries_the_credential_in_one_element(string credential)
    {
        var baked = BakedImage.Bake(Encoding.UTF8.GetBytes(Svg), credential).OrThrow();
        var again = BakedImage.Bake(baked, credential).OrThrow();

        var document = XDocument.Parse(Encoding.UTF8.GetString(again));
        XNamespace badges = "https://purl.imsglobal.org/ob/v3p0";
        document.Root!.Descendants(badges + "credential").Count().ShouldBe(1);
        document.Root.GetPrefixOfNamespace(badges).ShouldBe("openbadges");
        document.Descendants().ShouldContain(e => e.Name.LocalName == "circle");
        var read = Encoding.UTF8.GetString(BakedImage.Extract(again).OrThrow().Utf8.Span);
        if (credential == Token)
            read.ShouldBe(Token);
        else
            JsonNode.DeepEquals(JsonNode.Parse(read), JsonNode.Parse(credential)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_picture_with_two_badges_is_refused()
    {
        var baked = BakedImage.Bake(await DrawAsync(), Credential).OrThrow();
        var chunk = ChunksOf(baked).Single(c => c.Type == "iTXt");
        byte[] twice = [.. baked[..chunk.End], .. baked[chunk.Start..]];
        BakedImage.Extract(twice).Fault!.ShouldContain("more than one");

        var svg = Encoding.UTF8.GetString(BakedImage.Bake(Encoding.UTF8.GetBytes(Svg), Token).OrThrow());
        var element = svg[
            svg.IndexOf("<openbadges", StringComparison.Ordinal)..(svg.IndexOf("/>", StringComparison.Ordinal) + 2)
        ];
        BakedImage
            .Extract(Encoding.UTF8.GetBytes(svg.Replace(element, element + element, StringComparison.Ordinal)))
            .Fault!.ShouldContain("more than one");
    }

    [Fact]
    public async Task A_PNG_that_is_cut_or_whose_check_sum_is_wrong_is_refused()
    {
        var baked = BakedImage.Bake(await DrawAsync(), Credential).OrThrow();
        for (var length = 0; length < baked.Length; length += 7)
            BakedImage.Extract(baked.AsMemory(0, length)).Succeeded.ShouldBeFalse();
        var chunk = ChunksOf(baked).Single(c => c.Type == "iTXt");
        baked[chunk.Start + 30] ^= 1;
        BakedImage.Extract(baked).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_picture_without_a_badge_and_a_compressed_badge_are_refused()
    {
        var picture = await DrawAsync();
        BakedImage.Extract(picture).Fault!.ShouldContain("carries no badge");
        BakedImage.Extract(Encoding.UTF8.GetBytes(Svg)).Fault!.ShouldContain("carries no badge");

        byte[] data = [.. "openbadgecredential"u8, 0, 1, 0, 0, 0, 1, 2, 3];
        var chunk = PngFile.Write("iTXt", data);
        byte[] compressed = [.. picture[..33], .. chunk, .. picture[33..]];
        BakedImage.Extract(compressed).Fault!.ShouldContain("compressed");
    }

    [Fact]
    public void An_SVG_cannot_reach_for_files_or_grow()
    {
        const string bomb = """
            <!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
            <svg xmlns="http://www.w3.org/2000/svg"><text>&b;&f;</text></svg>
            """;
        BakedImage.Extract(Encoding.UTF8.GetBytes(bomb)).Succeeded.ShouldBeFalse();
        var deep = "<svg xmlns=\"http://www.w3.org/2000/svg\">" + string.Concat(Enumerable.Repeat("<g>", 100_000));
        BakedImage.Extract(Encoding.UTF8.GetBytes(deep)).Succeeded.ShouldBeFalse();
    }

    private async Task<byte[]> DrawAsync() =>
        Convert.FromBase64String(
            (string)(await peers.AskAsync("pngDraw", new() { ["width"] = 40, ["height"] = 30 })).OrThrow()!
        );

    private async Task<string> PixelsAsync(byte[] png) =>
        (string)
            (await peers.AskAsync("pngRead", new() { ["base64"] = Convert.ToBase64String(png) })).OrThrow()["pixels"]!;

    private static IEnumerable<(int Start, int End, string Type)> ChunksOf(byte[] png)
    {
        for (var at = 8; at < png.Length; )
        {
            var end = at + 12 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            yield return (at, end, Encoding.Latin1.GetString(png, at + 4, 4));
            at = end;
        }
    }
}
