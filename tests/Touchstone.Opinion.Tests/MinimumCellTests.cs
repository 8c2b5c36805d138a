namespace Touchstone.Opinion.Tests;

public class MinimumCellTests
{
    [Fact]
    public void A_small_count_is_not_left_alone_in_its_row_or_column()
    {
        var counts = new[,]
        {
            { 40, 3, 20 },
            { 30, 25, 15 },
        };

        var hidden = MinimumCell.Hide(counts, 10);

        hidden[0, 1].ShouldBeTrue();
        hidden[1, 1].ShouldBeTrue();
        (hidden[0, 0] || hidden[0, 2] || hidden[0, 3]).ShouldBeTrue();
    }

    [Fact]
    public void Nothing_is_hidden_where_nothing_is_small()
    {
        var hidden = MinimumCell.Hide(
            new[,]
            {
                { 40, 13, 20 },
                { 30, 0, 15 },
            },
            10
        );

        hidden.Cast<bool>().ShouldAllBe(h => !h);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_count_under_the_minimum_can_be_worked_out(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var counts = new int[random.Next(1, 6), random.Next(1, 5)];
            var small = random.NextDouble();
            for (var r = 0; r < counts.GetLength(0); r++)
            {
                for (var c = 0; c < counts.GetLength(1); c++)
                {
                    counts[r, c] = random.NextDouble() < small ? random.Next(0, 12) : random.Next(10, 90);
                }
            }

            var hidden = MinimumCell.Hide(counts, 10);
            foreach (var (row, column) in WorkedOut(counts, hidden))
            {
                var exposed = Value(counts, row, column);
                var isOnlyRow = OthersAreKnownEmpty(counts, row);
                (exposed is 0 or >= 10 || isOnlyRow).ShouldBeTrue($"{exposed} at {row},{column} in round {round}");
            }
        }
    }

    /// <summary>
    /// Tries to move people about within what is published: along every cycle of hidden counts. A count that no combination of
    /// cycles moves is what it is, and anybody can work it out.
    /// </summary>
    private static IEnumerable<(int Row, int Column)> WorkedOut(int[,] counts, bool[,] hidden)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1) + 1);
        var cells = new List<(int Row, int Column)>();
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                cells.Add((r, c));
            }
        }

        foreach (var shown in cells.Where(c => !hidden[c.Row, c.Column]))
        {
            yield return shown;
        }

        // The hidden counts are edges between their row and their column; an edge on no cycle (a bridge) is determined.
        var edges = cells.Where(c => hidden[c.Row, c.Column]).ToList();
        foreach (var edge in edges)
        {
            if (!Connected(edge.Row, rows + edge.Column, edges.Where(e => e != edge)))
            {
                yield return edge;
            }
        }

        bool Connected(int from, int to, IEnumerable<(int Row, int Column)> by)
        {
            var reached = new HashSet<int> { from };
            var links = by.ToList();
            for (var grew = true; grew; )
            {
                grew = false;
                foreach (var (r, c) in links)
                {
                    if (reached.Contains(r) != reached.Contains(rows + c))
                    {
                        reached.Add(r);
                        reached.Add(rows + c);
                        grew = true;
                    }
                }
            }

            return reached.Contains(to);
        }
    }

    private static int Value(int[,] counts, int row, int column)
    {
        var total = Enumerable.Range(0, counts.GetLength(1)).Sum(c => counts[row, c]);
        return column < counts.GetLength(1) ? counts[row, column] : total;
    }

    /// <summary>With a single row the table is the sum over rows, which everybody knows anyway.</summary>
    private static bool OthersAreKnownEmpty(int[,] counts, int row) => counts.GetLength(0) == 1 && row == 0;

    [Fact]
    public void A_cut_by_segment_hides_small_counts_and_those_that_would_give_them_away()
    {
        var random = new Random(9);
        var matrix = new VoteMatrix();
        for (var p = 0; p < 120; p++)
        {
            for (var c = 0; c < 12; c++)
            {
                matrix.Cast(p, c, (Vote)(random.Next(3) - 1));
            }
        }

        var votes = matrix.Freeze();
        var parts = Enumerable
            .Range(0, 120)
            .Select(p =>
                p < 6 ? 0
                : p < 60 ? 1
                : p < 115 ? 2
                : Division.None
            )
            .ToArray();
        var cuts = SegmentCut.Of(votes, new Segment("profession", new Division(["few", "some", "many"], parts)));

        cuts.ShouldAllBe(c => c.Seen[0] == null && c.Agree[0] == null);
        cuts.ShouldAllBe(c => c.Agree.All(n => n == null || n == 0 || n >= 10));
        cuts.ShouldContain(c => c.Agree[1] != null);
    }

    [Fact]
    public void A_segment_that_is_the_groups_goes_with_them_and_one_drawn_by_lot_does_not()
    {
        var random = new Random(4);
        var groups = Division.Numbered(2, [.. Enumerable.Range(0, 200).Select(p => p % 2)]);
        var lot = Division.Numbered(3, [.. Enumerable.Range(0, 200).Select(_ => random.Next(3))]);

        var same = Association.Of(groups, groups);
        var chance = Association.Of(lot, groups);

        same.CramersV.ShouldBe(1, 1e-9);
        chance.CramersV.ShouldBeLessThan(0.15);
        chance.Lower.ShouldBeLessThanOrEqualTo(chance.CramersV);
        chance.Upper.ShouldBeGreaterThanOrEqualTo(chance.CramersV);
        same.Counts.Select(r => r.ToArray())
            .ShouldBe([
                [100, 0, 100],
                [0, 100, 100],
            ]);
    }
}
