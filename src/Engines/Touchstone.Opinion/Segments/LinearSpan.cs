namespace Touchstone.Opinion;

/// <summary>Gaussian elimination on small systems.</summary>
internal static class LinearSpan
{
    private const double Zero = 1e-9;

    /// <summary>Which unknowns are determined by the equations: those whose unit vector is a combination of them.</summary>
    public static bool[] UnitVectorsWithin(List<double[]> equations, int unknowns)
    {
        var rows = equations.ConvertAll(e => (double[])e.Clone());
        var pivot = 0;
        for (var column = 0; column < unknowns && pivot < rows.Count; column++)
        {
            var best = pivot;
            for (var r = pivot + 1; r < rows.Count; r++)
            {
                best = Math.Abs(rows[r][column]) > Math.Abs(rows[best][column]) ? r : best;
            }

            if (Math.Abs(rows[best][column]) < Zero)
            {
                continue;
            }

            (rows[pivot], rows[best]) = (rows[best], rows[pivot]);
            var scale = rows[pivot][column];
            for (var c = 0; c < unknowns; c++)
            {
                rows[pivot][c] /= scale;
            }

            for (var r = 0; r < rows.Count; r++)
            {
                var factor = rows[r][column];
                for (var c = 0; r != pivot && factor != 0 && c < unknowns; c++)
                {
                    rows[r][c] -= factor * rows[pivot][c];
                }
            }

            pivot++;
        }

        // In reduced echelon form an unknown is determined just when a row holds it alone.
        var determined = new bool[unknowns];
        foreach (var row in rows)
        {
            var alone = -1;
            var terms = 0;
            for (var c = 0; c < unknowns; c++)
            {
                if (Math.Abs(row[c]) > Zero)
                {
                    alone = c;
                    terms++;
                }
            }

            if (terms == 1)
            {
                determined[alone] = true;
            }
        }

        return determined;
    }
}
