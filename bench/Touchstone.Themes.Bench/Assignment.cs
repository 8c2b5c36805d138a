namespace Touchstone.Themes.Bench;

/// <summary>The cheapest one-to-one assignment of rows to columns (Kuhn 1955, in the form with potentials, Jonker and Volgenant).</summary>
internal static class Assignment
{
    /// <summary>For each row its column.</summary>
    public static int[] Of(double[,] cost)
    {
        var n = cost.GetLength(0);
        var rowPotential = new double[n + 1];
        var columnPotential = new double[n + 1];
        var rowOf = new int[n + 1];
        var before = new int[n + 1];
        for (var row = 1; row <= n; row++)
        {
            rowOf[0] = row;
            var least = Enumerable.Repeat(double.PositiveInfinity, n + 1).ToArray();
            var isUsed = new bool[n + 1];
            var column = 0;
            do
            {
                isUsed[column] = true;
                var next = 0;
                var step = double.PositiveInfinity;
                for (var c = 1; c <= n; c++)
                {
                    if (isUsed[c])
                    {
                        continue;
                    }

                    var here = cost[rowOf[column] - 1, c - 1] - rowPotential[rowOf[column]] - columnPotential[c];
                    if (here < least[c])
                    {
                        least[c] = here;
                        before[c] = column;
                    }

                    if (least[c] < step)
                    {
                        step = least[c];
                        next = c;
                    }
                }

                for (var c = 0; c <= n; c++)
                {
                    if (isUsed[c])
                    {
                        rowPotential[rowOf[c]] += step;
                        columnPotential[c] -= step;
                    }
                    else
                    {
                        least[c] -= step;
                    }
                }

                column = next;
            } while (rowOf[column] != 0);

            while (column != 0)
            {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }

        var match = new int[n];
        for (var c = 1; c <= n; c++)
        {
            match[rowOf[c] - 1] = c - 1;
        }

        return match;
    }
}
