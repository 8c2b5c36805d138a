using Touchstone.Core.Workforce.Findings;

namespace Touchstone.Core.Tests.Workforce;

/// <summary>Small groups stay hidden also from a reader who subtracts.</summary>
public sealed class HiddenCellsTests
{
    private const int Smallest = 5;

    [Fact]
    public void A_small_group_is_hidden_and_another_with_it_so_that_the_total_does_not_give_it_away() =>
        HiddenCells.Of([3, 20, 40], Smallest).ShouldBe([true, true, false, false]);

    [Fact]
    public void Two_small_groups_whose_sum_is_small_are_not_enough() =>
        HiddenCells.Of([1, 1, 40], Smallest).ShouldBe([true, true, true, false]);

    [Fact]
    public void Nobody_is_nobody_and_shown() => HiddenCells.Of([0, 12, 9], Smallest).ShouldAllBe(hidden => !hidden);

    [Fact]
    public void A_group_alone_hides_its_total() => HiddenCells.Of([3], Smallest).ShouldBe([true, true]);

    [Fact]
    public void A_table_without_small_groups_is_shown_whole()
    {
        var hidden = HiddenCells.Of(
            new[,]
            {
                { 5, 9 },
                { 0, 7 },
            },
            Smallest
        );

        hidden.Cast<bool>().ShouldAllBe(h => !h);
    }

    [Fact]
    public void No_small_group_of_a_made_table_can_be_worked_out_from_what_is_shown()
    {
        var random = new Random(20261121);
        for (var table = 0; table < 400; table++)
        {
            var counts = new int[random.Next(1, 7), random.Next(1, 7)];
            for (var r = 0; r < counts.GetLength(0); r++)
            {
                for (var c = 0; c < counts.GetLength(1); c++)
                {
                    counts[r, c] = random.Next(3) == 0 ? 0 : random.Next(table % 2 == 0 ? 12 : 60);
                }
            }
            var hidden = HiddenCells.Of(counts, Smallest);
            var worked = WorkedOut(counts, hidden);
            for (var r = 0; r <= counts.GetLength(0); r++)
            {
                for (var c = 0; c <= counts.GetLength(1); c++)
                {
                    var value = Full(counts, r, c);
                    if (value is > 0 and < Smallest)
                    {
                        hidden[r, c].ShouldBeTrue();
                        worked.ShouldNotContain((r, c), $"table {table}");
                    }
                }
            }
        }
    }

    private static int Full(int[,] counts, int row, int column)
    {
        var sum = 0;
        for (var r = 0; r < counts.GetLength(0); r++)
        {
            for (var c = 0; c < counts.GetLength(1); c++)
            {
                sum +=
                    (row == counts.GetLength(0) || r == row) && (column == counts.GetLength(1) || c == column)
                        ? counts[r, c]
                        : 0;
            }
        }
        return sum;
    }

    /// <summary>
    /// The attack, by another road than the product's: the totals as linear equations in the hidden cells, solved by elimination. A cell
    /// that has but one solution is worked out.
    /// </summary>
    private static HashSet<(int, int)> WorkedOut(int[,] counts, bool[,] hidden)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var unknown = new List<(int Row, int Column)>();
        for (var r = 0; r <= rows; r++)
        {
            for (var c = 0; c <= columns; c++)
            {
                if (hidden[r, c])
                {
                    unknown.Add((r, c));
                }
            }
        }
        var equations = new List<double[]>();
        for (var r = 0; r <= rows; r++)
        {
            equations.Add([
                .. unknown.Select(u =>
                    u.Row != r ? 0.0
                    : u.Column == columns ? -1
                    : 1
                ),
            ]);
        }
        for (var c = 0; c <= columns; c++)
        {
            equations.Add([
                .. unknown.Select(u =>
                    u.Column != c ? 0.0
                    : u.Row == rows ? -1
                    : 1
                ),
            ]);
        }
        var pivots = new List<(int Row, int Column)>();
        var next = 0;
        for (var column = 0; column < unknown.Count && next < equations.Count; column++)
        {
            var pivot = Enumerable
                .Range(next, equations.Count - next)
                .FirstOrDefault(i => Math.Abs(equations[i][column]) > 1e-9, -1);
            if (pivot < 0)
            {
                continue;
            }
            (equations[next], equations[pivot]) = (equations[pivot], equations[next]);
            var scale = equations[next][column];
            equations[next] = [.. equations[next].Select(x => x / scale)];
            for (var i = 0; i < equations.Count; i++)
            {
                var factor = equations[i][column];
                if (i != next && Math.Abs(factor) > 1e-9)
                {
                    for (var k = 0; k < unknown.Count; k++)
                    {
                        equations[i][k] -= factor * equations[next][k];
                    }
                }
            }
            pivots.Add((next, column));
            next++;
        }
        return
        [
            .. pivots
                .Where(p =>
                    Enumerable.Range(0, unknown.Count).All(k => k == p.Column || Math.Abs(equations[p.Row][k]) < 1e-9)
                )
                .Select(p => unknown[p.Column]),
        ];
    }
}
