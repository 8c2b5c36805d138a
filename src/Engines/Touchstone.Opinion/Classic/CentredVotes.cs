using System.Runtime.CompilerServices;

namespace Touchstone.Opinion;

/// <summary>
/// The votes with each statement's mean taken off. A missing vote stands at its statement's mean, so it is zero here: the
/// centred matrix is exactly as sparse as the votes, and is never made dense.
/// </summary>
/// <remarks>Rejected and meta statements are zero for everyone, as in the method of Polis.</remarks>
internal sealed class CentredVotes
{
    private readonly VoteTable votes;
    private readonly double[] cellValue;
    private readonly double[] cellScratch;
    private readonly double[] bins;

    public CentredVotes(VoteTable votes)
    {
        this.votes = votes;
        var counts = TallyTable.Of(votes, Division.Everyone(votes.PersonCount)).Counts(0);
        Mean = new double[votes.StatementCount];
        cellValue = new double[3 * votes.StatementCount];
        cellScratch = new double[cellValue.Length];
        bins = new double[cellValue.Length];
        for (var c = 0; c < Mean.Length; c++)
        {
            if (votes.Standings[c] != StatementStanding.Open)
            {
                ModeratedCount++;
                continue;
            }

            var seen = counts[3 * c] + counts[(3 * c) + 1] + counts[(3 * c) + 2];
            Mean[c] = seen == 0 ? 0 : (double)(counts[(3 * c) + 2] - counts[3 * c]) / seen;
            for (var v = 0; v < 3; v++)
            {
                cellValue[(3 * c) + v] = v - 1 - Mean[c];
            }
        }
    }

    /// <summary>Mean vote of each statement; 0 for moderated ones.</summary>
    public double[] Mean { get; }

    /// <summary>How many statements are rejected or meta.</summary>
    public int ModeratedCount { get; }

    /// <summary>What each vote is worth along a direction: an entry per cell.</summary>
    private double[] Along(ReadOnlySpan<double> direction)
    {
        for (var c = 0; c < direction.Length; c++)
        {
            cellScratch[3 * c] = cellValue[3 * c] * direction[c];
            cellScratch[(3 * c) + 1] = cellValue[(3 * c) + 1] * direction[c];
            cellScratch[(3 * c) + 2] = cellValue[(3 * c) + 2] * direction[c];
        }

        return cellScratch;
    }

    /// <summary>A'A x, in one walk over the votes: a person's sum, then that sum back onto the person's cells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double[] TimesGram(ReadOnlySpan<double> x)
    {
        var along = Along(x);
        Array.Clear(bins);
        var starts = votes.RowStart;
        var cells = votes.Cells;
        for (var p = 0; p < votes.PersonCount; p++)
        {
            var row = cells.AsSpan(starts[p], starts[p + 1] - starts[p]);
            var sum = Sum(row, along);
            foreach (var cell in row)
            {
                bins[cell] += sum;
            }
        }

        var result = new double[x.Length];
        for (var c = 0; c < result.Length; c++)
        {
            result[c] =
                (cellValue[3 * c] * bins[3 * c])
                + (cellValue[(3 * c) + 1] * bins[(3 * c) + 1])
                + (cellValue[(3 * c) + 2] * bins[(3 * c) + 2]);
        }

        return result;
    }

    /// <summary>Each person's centred votes along a direction.</summary>
    public double[] Times(ReadOnlySpan<double> direction)
    {
        var along = Along(direction);
        var result = new double[votes.PersonCount];
        for (var p = 0; p < result.Length; p++)
        {
            result[p] = Sum(votes.CellsOf(p), along);
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(ReadOnlySpan<int> row, double[] along)
    {
        double a = 0;
        double b = 0;
        var i = 0;
        for (; i + 1 < row.Length; i += 2)
        {
            a += along[row[i]];
            b += along[row[i + 1]];
        }

        return i < row.Length ? a + b + along[row[i]] : a + b;
    }
}
