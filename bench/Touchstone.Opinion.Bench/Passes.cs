using System.Diagnostics;
using System.Globalization;

namespace Touchstone.Opinion.Bench;

/// <summary>How fast one walk over the votes is, against what memory could give.</summary>
internal static class Passes
{
    private const int BytesAVote = sizeof(int);

    public static void Run(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var votes = VoteCsv.Read(new MemoryStream(bytes)).Content!.Votes;
        var memory = MemoryRate();
        var centred = new CentredVotes(votes);
        var direction = Enumerable.Repeat(1.0, votes.StatementCount).ToArray();
        var everyone = Division.Everyone(votes.PersonCount);
        var model = new MixtureModel(4, Marginals.Of(votes));
        model.Begin(votes, (p, k) => 1 + ((p + k) % 4));
        var size = (double)votes.VoteCount * BytesAVote;
        Console.WriteLine(Text($"memory reads at {memory / 1e9:F1} GB/s; the votes are {size / 1e6:F1} MB"));
        Write("read CSV", Best(3, () => VoteCsv.Read(new MemoryStream(bytes))), bytes.Length, memory);
        Write("count a division", Best(20, () => TallyTable.Of(votes, everyone)), size, memory);
        Write("A'A x", Best(20, () => centred.TimesGram(direction)), 2 * size, memory);
        Write("projection", Best(20, () => centred.Times(direction)), size, memory);
        Write("expectation, 8 classes", Best(20, () => model.Place(votes)), 2 * size, memory);
    }

    private static double MemoryRate()
    {
        var block = new long[1 << 25];
        Array.Fill(block, 1);
        var seconds = Best(5, () => System.Numerics.Tensors.TensorPrimitives.Sum<long>(block));
        return block.Length * sizeof(long) / seconds;
    }

    private static double Best(int times, Action pass) =>
        Enumerable
            .Range(0, times)
            .Min(_ =>
            {
                var start = Stopwatch.GetTimestamp();
                pass();
                return Stopwatch.GetElapsedTime(start).TotalSeconds;
            });

    private static void Write(string pass, double seconds, double bytes, double memory) =>
        Console.WriteLine(
            Text(
                $"{pass, -24} {seconds * 1000, 8:F2} ms {bytes / seconds / 1e9, 6:F2} GB/s {bytes / seconds / memory, 6:P0} of memory"
            )
        );

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
