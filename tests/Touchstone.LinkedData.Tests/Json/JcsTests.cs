using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Touchstone.LinkedData.Tests.Json;

public sealed class JcsTests
{
    [Theory]
    [InlineData("null", "null")]
    [InlineData(" [ true , false , \"\" ] ", "[true,false,\"\"]")]
    [InlineData("""{"b":1,"a":{"d":[],"c":{}}}""", """{"a":{"c":{},"d":[]},"b":1}""")]
    [InlineData("""{"aa":1,"a":2,"":3,"Z":4,"10":5,"9":6}""", """{"":3,"10":5,"9":6,"Z":4,"a":2,"aa":1}""")]
    public void Members_are_sorted_and_white_space_is_dropped(string json, string canonical) =>
        Canonical(json).ShouldBe(canonical);

    [Fact]
    public void Names_are_sorted_by_utf16_code_units_and_not_by_code_points()
    {
        // U+1F3E5 starts with the surrogate D83C, before U+FB33; as a code point it would come after.
        Canonical("{\"\uFB33\":1,\"\U0001F3E5\":2,\"é\":3,\"\\u0061\":4}")
            .ShouldBe("{\"a\":4,\"é\":3,\"\U0001F3E5\":2,\"\uFB33\":1}");
    }

    [Theory]
    [InlineData(
        """
            "\u0061\/\u00e9\ud83c\udfe5"
            """,
        "\"a/é\U0001F3E5\""
    )]
    [InlineData(
        """
            "\u0000\u0008\u0009\u000a\u000b\u000c\u000d\u001f"
            """,
        """
            "\u0000\b\t\n\u000b\f\r\u001f"
            """
    )]
    [InlineData("\"\u007f\u2028\"", "\"\u007f\u2028\"")]
    [InlineData(
        """
            "\\\""
            """,
        """
            "\\\""
            """
    )]
    public void Only_what_must_be_escaped_is_escaped(string json, string canonical) =>
        Canonical(json).ShouldBe(canonical.Trim());

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-0.0e5", "0")]
    [InlineData("1.0", "1")]
    [InlineData("-1.50", "-1.5")]
    [InlineData("1E2", "100")]
    [InlineData("123456789012345678", "123456789012345680")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("123456789e15", "1.23456789e+23")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("0.00000123", "0.00000123")]
    [InlineData("1.25e-9", "1.25e-9")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157e+308")]
    [InlineData("333333333.33333329", "333333333.3333333")]
    [InlineData("4.50", "4.5")]
    [InlineData("-12345.678e-2", "-123.45678")]
    public void Numbers_are_written_as_ecmascript_writes_them(string json, string canonical) =>
        Canonical(json).ShouldBe(canonical);

    [Theory]
    [InlineData("""{"a":1,"a":1}""", RefusalCodes.InvalidJson)]
    [InlineData("""{"a":1,"\u0061":2}""", RefusalCodes.InvalidJson)]
    [InlineData("\"\\ud800\"", RefusalCodes.InvalidJson)]
    [InlineData("{\"\\udc00\":1}", RefusalCodes.InvalidJson)]
    [InlineData("[1e400]", RefusalCodes.NumberOutOfRange)]
    [InlineData("[1,]", RefusalCodes.InvalidJson)]
    [InlineData("", RefusalCodes.InvalidJson)]
    public void What_has_no_canonical_form_is_refused(string json, string code) =>
        Should.Throw<LinkedDataException>(() => Canonical(json)).Refusal.Code.ShouldBe(code);

    [Fact]
    public void Broken_utf8_is_refused() =>
        Should
            .Throw<LinkedDataException>(() => Jcs.Canonicalize(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' }))
            .Refusal.Code.ShouldBe(RefusalCodes.InvalidJson);

    [Fact]
    public void Nesting_beyond_the_limit_is_refused()
    {
        var options = new JsonDocumentOptions { MaxDepth = 2000 };
        using var deep = JsonDocument.Parse(new string('[', 1000) + new string(']', 1000), options);

        Jcs.TryCanonicalize(deep.RootElement, out _, out var refusal).ShouldBeFalse();
        refusal.Code.ShouldBe(RefusalCodes.TooDeep);
    }

    [Fact]
    public void Nodes_give_the_same_bytes_as_text()
    {
        var node = new JsonObject
        {
            ["z"] = 1.50m,
            ["a"] = new JsonArray(1, "é\n", null, true, JsonNode.Parse("""{"y":1e3,"x":[]}""")),
            ["\U0001F3E5"] = 1e21,
        };

        Encoding
            .UTF8.GetString(Jcs.Canonicalize(node))
            .ShouldBe("{\"a\":[1,\"é\\n\",null,true,{\"x\":[],\"y\":1000}],\"z\":1.5,\"\U0001F3E5\":1e+21}");
        Jcs.Canonicalize((JsonNode?)null).ShouldBe("null"u8.ToArray());
    }

    [Fact]
    public void Nodes_with_half_a_surrogate_pair_are_refused() =>
        Should
            .Throw<LinkedDataException>(() => Jcs.Canonicalize(new JsonObject { ["name"] = "\ud83c" }))
            .Refusal.Code.ShouldBe(RefusalCodes.InvalidJson);

    [Fact]
    public async Task Ten_thousand_random_numbers_equal_those_of_javascript()
    {
        var random = new Random(8785);
        var texts = new List<string>();
        while (texts.Count < 10_000)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            var human = Math.Round(random.NextDouble() * Math.Pow(10, random.Next(-8, 24)), random.Next(0, 12));
            texts.AddRange(
                new[] { value, human }
                    .Where(double.IsFinite)
                    .Select(number => number.ToString("R", CultureInfo.InvariantCulture))
            );
        }

        await ShouldEqualTheirsAsync(texts);
    }

    [Fact]
    public async Task Random_documents_equal_those_of_javascript()
    {
        var random = new Random(20);
        var texts = Enumerable.Range(0, 500).Select(_ => RandomJson(random, depth: 5)).ToList();

        await ShouldEqualTheirsAsync(texts);
    }

    private static async Task ShouldEqualTheirsAsync(List<string> texts)
    {
        var theirs = await Peer.AskAsync<string[]>("jcs.mjs", texts);

        texts.Select(Canonical).ShouldBe(theirs);
    }

    private static string RandomJson(Random random, int depth) =>
        random.Next(depth > 0 ? 8 : 5) switch
        {
            0 => "null",
            1 => random.Next(2) == 0 ? "true" : "false",
            2 => random.Next().ToString(CultureInfo.InvariantCulture),
            3 or 4 => RandomString(random),
            5 =>
                $"[{string.Join(" , ", Enumerable.Range(0, random.Next(5)).Select(_ => RandomJson(random, depth - 1)))}]",
            _ => RandomObject(random, depth),
        };

    private static string RandomObject(Random random, int depth)
    {
        var names = Enumerable.Range(0, random.Next(40)).Select(_ => RandomString(random)).ToHashSet();
        var distinct = names.DistinctBy(name => JsonSerializer.Deserialize<string>(name));
        return $"{{{string.Join(",\n", distinct.Select(name => $"{name} : {RandomJson(random, depth - 2)}"))}}}";
    }

    private static string RandomString(Random random)
    {
        string[] parts =
        [
            "a",
            "Z",
            "é",
            "\\u00e9",
            "\\n",
            "\\\\",
            "\\\"",
            "\\/",
            "高",
            "\U0001F3E5",
            "\\ud83c\\udfe5",
            "\uFB33",
            "\\u0001",
            " ",
        ];
        return $"\"{string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => parts[random.Next(parts.Length)]))}\"";
    }

    private static string Canonical(string json) =>
        Encoding.UTF8.GetString(Jcs.Canonicalize(Encoding.UTF8.GetBytes(json)));
}
