using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Touchstone.Ledger.Tests;

public class LedgerEntryTests
{
    private static readonly LedgerEntry Example = new(
        7,
        new DateTimeOffset(2026, 11, 20, 11, 30, 0, 250, TimeSpan.FromHours(1)),
        "person:0198c2",
        "decision.recorded",
        "decision",
        "0198-44af",
        Digest.FromHex("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
    );

    [Fact]
    public void The_canonical_form_is_this_text_for_ever() =>
        Example
            .ToCanonicalJson()
            .ShouldBe(
                """{"action":"decision.recorded","actor":"person:0198c2","at":"2026-11-20T10:30:00.250000Z","contentHash":"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d","sequence":7,"subjectId":"0198-44af","subjectKind":"decision"}"""
            );

    [Fact]
    public void The_leaf_hash_of_an_entry_is_this_value_for_ever() =>
        Example.LeafHash().ToHex().ShouldBe("9be989ae7262d6f1cc6815c53e68d91dbeede1163078dfadf5a869b6ccbccd5b");

    [Fact]
    public void The_canonical_form_is_that_of_RFC_8785() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed =>
                {
                    var entry = SampleLog.Entry(
                        new Random(seed).NextInt64(LedgerEntry.LargestSequence),
                        new Random(seed)
                    );
                    return entry.ToCanonicalJson() == SortedByCodeUnit(entry.ToCanonicalJson());
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_entry_survives_being_written_and_read() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed =>
                {
                    var entry = SampleLog.Entry(seed, new Random(seed));
                    return EntryLine.TryRead(EntryLine.Write(entry).AsSpan()[..^1], out var read, out _)
                        && read == entry;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_time_is_kept_to_the_microsecond()
    {
        var at = Example.At.AddTicks(7);

        SampleLog.With(Example, at: at).ShouldBe(Example);
        SampleLog.With(Example, at: at.AddMicroseconds(1)).ShouldNotBe(Example);
    }

    [Theory]
    [InlineData("Jo Bloggs")]
    [InlineData("jo@trust.example")]
    [InlineData("zoë")]
    [InlineData("\"")]
    [InlineData("")]
    [InlineData("a\nb")]
    public void A_name_an_address_or_free_text_cannot_get_into_the_log(string actor) =>
        Should.Throw<ArgumentException>(() => SampleLog.With(Example, actor: actor));

    [Fact]
    public void A_word_of_more_than_two_hundred_characters_cannot_get_into_the_log() =>
        Should.Throw<ArgumentException>(() => SampleLog.With(Example, subjectId: new string('a', 201)));

    [Theory]
    [InlineData("{}", "it is not an entry of this log", "its sequence number is missing or out of range")]
    [InlineData("", "it is not JSON", "")]
    [InlineData("nonsense", "it is not JSON", "")]
    [InlineData("[1]", "it is not an entry of this log", "")]
    public void A_line_that_is_no_entry_is_refused_with_the_reason(string line, string reason, string orElse)
    {
        EntryLine.TryRead(Encoding.UTF8.GetBytes(line), out _, out var problem).ShouldBeFalse();

        new[] { reason, orElse }.ShouldContain(problem);
    }

    [Fact]
    public void A_second_spelling_of_the_same_entry_is_refused()
    {
        var line = Example.ToCanonicalJson();
        string[] others =
        [
            line.Replace(",", ", ", StringComparison.Ordinal),
            line + " ",
            line.Replace("\"sequence\":7", "\"sequence\":7.0", StringComparison.Ordinal),
            line.Replace("\"sequence\":7", "\"sequence\":7,\"sequence\":7", StringComparison.Ordinal),
            line.Replace(":30:00.250000Z", ":30:00.25Z", StringComparison.Ordinal),
            line.Replace("10:30:00.250000Z", "11:30:00.250000+01:00", StringComparison.Ordinal),
            line.Replace("decision.recorded", "decision\\u002erecorded", StringComparison.Ordinal),
            line.Replace("6e340b", "6E340B", StringComparison.Ordinal),
            line.Replace("{", "{\"extra\":\"x\",", StringComparison.Ordinal),
            line + "\r",
        ];
        foreach (var other in others)
        {
            EntryLine.TryRead(Encoding.UTF8.GetBytes(other), out _, out var problem).ShouldBeFalse(other);
            problem.ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void A_damaged_line_never_throws_and_is_never_read_as_anything_but_its_own_bytes() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<byte[]>(),
                Gen.Choose(0, 200).ToArbitrary(),
                (noise, at) =>
                {
                    var line = Encoding.UTF8.GetBytes(Example.ToCanonicalJson());
                    byte[] damaged = [.. line.Take(at), .. noise, .. line.Skip(at)];
                    return !EntryLine.TryRead(damaged, out var read, out _)
                        || read.ToCanonicalBytes().SequenceEqual(damaged);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_content_hash_opens_with_its_own_salt_and_content_only()
    {
        var salt = SaltedContent.NewSalt();
        var hash = SaltedContent.Hash(salt, "{\"reason\":\"well made\"}"u8);

        SaltedContent.Opens(hash, salt, "{\"reason\":\"well made\"}"u8).ShouldBeTrue();
        SaltedContent.Opens(hash, salt, "{\"reason\":\"badly made\"}"u8).ShouldBeFalse();
        SaltedContent.Opens(hash, SaltedContent.NewSalt(), "{\"reason\":\"well made\"}"u8).ShouldBeFalse();
        SaltedContent.Opens(hash, salt.AsSpan(0, 16), "{\"reason\":\"well made\"}"u8).ShouldBeFalse();
    }

    [Fact]
    public void The_same_content_never_has_the_same_hash_twice() =>
        SaltedContent
            .Hash(SaltedContent.NewSalt(), "yes"u8)
            .ShouldNotBe(SaltedContent.Hash(SaltedContent.NewSalt(), "yes"u8));

    /// <summary>
    /// RFC 8785 for objects whose strings need no escape and whose numbers are whole: members by UTF-16 code unit, no space.
    /// </summary>
    private static string SortedByCodeUnit(string json)
    {
        var members = JsonNode.Parse(json)!.AsObject().OrderBy(m => m.Key, StringComparer.Ordinal);
        return $"{{{string.Join(',', members.Select(m => $"\"{m.Key}\":{m.Value!.ToJsonString(Relaxed)}"))}}}";
    }

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
