// Measures the ledger on one core: dotnet run -c Release --project bench/Touchstone.Ledger.Bench
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Touchstone.Ledger;

Console.WriteLine("   entries   append   export   verify  verify+leaves   prove(µs)   path(bytes)");
foreach (var count in new[] { 1_000, 100_000, 1_000_000 })
{
    await Measure(count);
}

static async Task Measure(int count)
{
    var random = new Random(1);
    var entries = Enumerable.Range(0, count).Select(i => Entry(i, random)).ToArray();

    var clock = Stopwatch.StartNew();
    var tree = new MerkleTree();
    foreach (var entry in entries)
    {
        tree.Append(entry.LeafHash());
    }

    var append = clock.Elapsed;

    clock.Restart();
    var file = new MemoryStream();
    foreach (var entry in entries)
    {
        file.Write(EntryLine.Write(entry));
    }

    var export = clock.Elapsed;

    var checkpoint = new Checkpoint("bench.example/ledger", count, tree.Root(), at: null);
    OutsideCheckpoint[] outside = [new("bench", checkpoint, Signature: null)];
    file.Position = 0;
    clock.Restart();
    var report = await OfflineVerifier.VerifyAsync(file, outside);
    var verify = clock.Elapsed;

    file.Position = 0;
    var leaves = LeafList.Of(Enumerable.Range(0, count).Select(i => tree.Leaf(i)));
    clock.Restart();
    var located = await OfflineVerifier.VerifyAsync(file, outside, leaves);
    var verifyWithLeaves = clock.Elapsed;

    const int Proofs = 10_000;
    clock.Restart();
    var pathBytes = 0;
    for (var i = 0; i < Proofs; i++)
    {
        var proof = tree.Inclusion(random.Next(count), count);
        pathBytes = Math.Max(pathBytes, proof.Path.Sum(hash => Encoding.ASCII.GetByteCount(hash.ToBase64()) + 1));
    }

    var prove = clock.Elapsed / Proofs;
    if (!report.IsSound || !located.IsSound)
    {
        throw new InvalidOperationException("The log that was just made does not verify.");
    }

    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{count, 10} {append.TotalSeconds, 7:F2}s {export.TotalSeconds, 7:F2}s {verify.TotalSeconds, 7:F2}s {verifyWithLeaves.TotalSeconds, 13:F2}s {prove.TotalMicroseconds, 11:F1} {pathBytes, 13}"
        )
    );
}

static LedgerEntry Entry(int sequence, Random random)
{
    var hash = new byte[Digest.Length];
    random.NextBytes(hash);
    return new LedgerEntry(
        sequence,
        new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero).AddSeconds(sequence),
        string.Create(CultureInfo.InvariantCulture, $"person:{random.Next(5000)}"),
        "decision.recorded",
        "decision",
        string.Create(CultureInfo.InvariantCulture, $"{random.NextInt64():x}"),
        new Digest(hash)
    );
}
