using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Core.Tests.Workforce.Toolkit;

public class HiddenCellsTests
{
    [Fact]
    public void A_small_cell_is_hidden_and_with_it_one_that_it_could_be_found_from()
    {
        int[,] counts =
        {
            { 2, 7, 9, 18 },
        };

        var hidden = HiddenCells.In(counts, 5, rowsAddUp: true, columnsAddUp: false);

        hidden.Cast<bool>().ShouldBe([true, true, false, false]);
    }

    [Fact]
    public void Two_small_cells_that_a_total_gives_away_together_take_a_third_with_them()
    {
        int[,] counts =
        {
            { 1, 1, 8, 9, 19 },
        };

        var hidden = HiddenCells.In(counts, 3, rowsAddUp: true, columnsAddUp: false);

        hidden.Cast<bool>().ShouldBe([true, true, true, false, false]);
    }

    [Fact]
    public void A_line_with_nothing_else_to_hide_loses_its_total()
    {
        int[,] counts =
        {
            { 0, 2, 0, 2 },
            { 6, 0, 0, 6 },
        };

        var hidden = HiddenCells.In(counts, 5, rowsAddUp: true, columnsAddUp: false);

        hidden.Cast<bool>().ShouldBe([false, true, false, true, false, false, false, false]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_hidden_cell_can_be_found_by_subtraction_in_any_table(bool columnsAddUp)
    {
        var random = new Random(20261121);
        for (var table = 0; table < 500; table++)
        {
            var counts = Made(random, columnsAddUp);

            var hidden = HiddenCells.In(counts, 5, rowsAddUp: true, columnsAddUp);

            Subtracted(hidden, columnsAddUp).ShouldBeEmpty();
            for (var row = 0; row < counts.GetLength(0); row++)
            {
                for (var column = 0; column < counts.GetLength(1); column++)
                {
                    if (counts[row, column] is > 0 and < 5)
                    {
                        hidden[row, column].ShouldBeTrue();
                    }
                }
            }
        }
    }

    private static int[,] Made(Random random, bool columnsAddUp)
    {
        var (rows, columns) = (random.Next(1, 6), random.Next(1, 6));
        var counts = new int[rows + (columnsAddUp ? 1 : 0), columns + 1];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var count = random.Next(3) == 0 ? 0 : random.Next(1, 25);
                counts[row, column] = count;
                counts[row, columns] += count;
                if (columnsAddUp)
                {
                    counts[rows, column] += count;
                    counts[rows, columns] += count;
                }
            }
        }
        return counts;
    }

    /// <summary>What a reader finds who solves every line that has one unknown, again and again.</summary>
    private static List<(int, int)> Subtracted(bool[,] hidden, bool columnsAddUp)
    {
        var unknown = (bool[,])hidden.Clone();
        var found = new List<(int, int)>();
        for (var changed = true; changed; )
        {
            changed = false;
            for (var row = 0; row < unknown.GetLength(0); row++)
            {
                Solve([.. Enumerable.Range(0, unknown.GetLength(1)).Select(c => (row, c))]);
            }
            for (var column = 0; columnsAddUp && column < unknown.GetLength(1); column++)
            {
                Solve([.. Enumerable.Range(0, unknown.GetLength(0)).Select(r => (r, column))]);
            }

            void Solve((int Row, int Column)[] line)
            {
                var left = line.Where(cell => unknown[cell.Row, cell.Column]).ToList();
                if (left.Count == 1)
                {
                    unknown[left[0].Row, left[0].Column] = false;
                    found.Add(left[0]);
                    changed = true;
                }
            }
        }
        return found;
    }
}
