using System.Globalization;

namespace Touchstone.Opinion.Bench;

/// <summary>
/// A made-up conversation of a given shape: groups of unequal size with opinions of mixed strength, people who agree more or
/// less freely, statements more and less seen. The same seed makes the same conversation.
/// </summary>
internal sealed class MadeConversation
{
    private readonly Random random;
    private readonly double[] leaning;
    private readonly double[,] opinion;
    private readonly double[] passing;

    public MadeConversation(int people, int statements, int votes, int groups, double strength, int seed)
    {
        random = new Random(seed);
        (People, Statements, Votes, Groups) = (people, statements, votes, groups);
        leaning = new double[statements];
        passing = new double[statements];
        opinion = new double[groups, statements];
        for (var c = 0; c < statements; c++)
        {
            leaning[c] = Normal() + 0.5;
            passing[c] = 0.1 + (0.2 * random.NextDouble());
            var spread = strength * (random.NextDouble() < 0.3 ? 1.5 : 0.3);
            for (var g = 0; g < groups; g++)
            {
                opinion[g, c] = Normal() * spread;
            }
        }

        GroupOf = new int[people];
    }

    public int People { get; }

    public int Statements { get; }

    public int Votes { get; }

    public int Groups { get; }

    public int[] GroupOf { get; }

    /// <summary>Writes one row a vote, statement by statement as exports do, so rows are not in time order.</summary>
    public void WriteCsv(string path)
    {
        var bySt = new List<(int Person, int Vote, int Time)>[Statements];
        for (var c = 0; c < Statements; c++)
        {
            bySt[c] = new((Votes / Statements) + 16);
        }

        var time = 0;
        for (var p = 0; p < People; p++)
        {
            foreach (var (c, vote) in Row(p))
            {
                bySt[c].Add((p, vote, time++));
            }
        }

        using var writer = new StreamWriter(path);
        writer.Write("timestamp,comment-id,voter-id,vote\n");
        var start = 1_700_000_000_000L;
        for (var c = 0; c < Statements; c++)
        {
            foreach (var (person, vote, at) in bySt[c])
            {
                writer.Write(
                    string.Create(CultureInfo.InvariantCulture, $"{start + (at * 1_300L)},{c},{person},{vote}\n")
                );
            }
        }
    }

    private IEnumerable<(int Statement, int Vote)> Row(int person)
    {
        var draw = random.NextDouble();
        GroupOf[person] = Math.Min(Groups - 1, (int)(Groups * draw * draw));
        var agreeable = 0.5 * Normal();
        var wanted = Votes / (double)People * Math.Exp((0.6 * Normal()) - 0.18);
        var count = (int)Math.Clamp(wanted, 5, Statements * 0.7);
        var seen = new HashSet<int>();
        while (seen.Count < count)
        {
            var c = random.Next(Statements);
            if (seen.Add(c))
            {
                var agrees = 1 / (1 + Math.Exp(-(leaning[c] + opinion[GroupOf[person], c] + agreeable)));
                var vote =
                    random.NextDouble() < passing[c] ? 0
                    : random.NextDouble() < agrees ? 1
                    : -1;
                yield return (c, vote);
            }
        }
    }

    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
