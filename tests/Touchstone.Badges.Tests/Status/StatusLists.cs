using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Touchstone.Badges.Status;
using Touchstone.Badges.Tests.Fixtures;

namespace Touchstone.Badges.Tests.Status;

public sealed class StatusLists(PeerProcess peers)
{
    [Fact]
    public async Task Digital_Bazaar_reads_the_bits_that_we_set()
    {
        int[] set = [0, 1, 7, 8, 65_535, StatusBits.FewestEntries - 1];
        var bits = new StatusBits();
        foreach (var index in set)
            bits[index] = true;

        var read = (await peers.AskAsync("statusRead", new() { ["encodedList"] = bits.Encode() })).OrThrow();

        ((int)read["length"]!).ShouldBe(StatusBits.FewestEntries);
        read["set"]!.AsArray().Select(n => (int)n!).ShouldBe(set);
    }

    [Fact]
    public async Task We_read_the_bits_that_Digital_Bazaar_set()
    {
        var request = new JsonObject { ["length"] = 200_000, ["set"] = new JsonArray(3, 199_999) };
        var encoded = (string)(await peers.AskAsync("statusWrite", request)).OrThrow()!;

        var bits = StatusBits.Decode(encoded).OrThrow();

        bits.Entries.ShouldBe(200_000);
        bits.Count.ShouldBe(2);
        bits[3].ShouldBeTrue();
        bits[199_999].ShouldBeTrue();
    }

    [Fact]
    public void Random_places_are_all_different_and_all_found()
    {
        var taken = new StatusBits();
        var places = Enumerable.Range(0, StatusBits.FewestEntries).Select(_ => taken.TakeAtRandom()).ToList();

        places.ShouldAllBe(p => p != null);
        places.Distinct().Count().ShouldBe(StatusBits.FewestEntries);
        taken.TakeAtRandom().ShouldBeNull();
    }

    [Fact]
    public void Neighbours_in_time_are_no_neighbours_in_the_list()
    {
        var taken = new StatusBits();
        var places = Enumerable.Range(0, 1000).Select(_ => taken.TakeAtRandom()!.Value).ToList();

        places.Zip(places.Skip(1)).Count(pair => Math.Abs(pair.First - pair.Second) < 100).ShouldBeLessThan(30);
        places.Count(p => p < StatusBits.FewestEntries / 2).ShouldBeInRange(400, 600);
    }

    [Fact]
    public void A_list_that_unpacks_to_a_gigabyte_is_refused_without_unpacking_it()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 1024; i++)
                gzip.Write(zeros);
        }
        var encoded = "u" + Base64Url.EncodeToString(packed.ToArray());
        var before = GC.GetAllocatedBytesForCurrentThread();

        StatusBits.Decode(encoded).Fault!.ShouldContain("more than any honest list");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64L * 1024 * 1024);
    }

    [Theory]
    [InlineData("")]
    [InlineData("u")]
    [InlineData("zH4sIAAAAAAAAA")]
    [InlineData("uAAAA")]
    [InlineData("u!!!")]
    [InlineData("uH4sIAAAAAAAAA=")]
    public void Texts_that_are_no_list_are_refused(string text) => StatusBits.Decode(text).Succeeded.ShouldBeFalse();

    [Fact]
    public void A_list_that_is_too_short_for_privacy_is_refused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(new byte[(StatusBits.FewestEntries / 8) - 1]);

        StatusBits.Decode("u" + Base64Url.EncodeToString(packed.ToArray())).Fault!.ShouldContain("fewer than 131072");
    }
}
