namespace Touchstone.Core.Engagement.Results;

/// <summary>Divides everybody who answered: each person is in one cell, and the cells together are all.</summary>
internal sealed class Partition
{
    private readonly byte[] cellOf;

    public Partition(int cells, byte[] cellOf)
    {
        this.cellOf = cellOf;
        Cells = cells;
        Counts = new int[cells];
        foreach (var cell in cellOf)
        {
            Counts[cell]++;
        }
    }

    public int Cells { get; }
    public int[] Counts { get; }

    /// <summary>Takes cells together: cell <c>i</c> becomes cell <c>into[i]</c>.</summary>
    public Partition Merge(IReadOnlyList<int> into) =>
        new(into.Max() + 1, Array.ConvertAll(cellOf, cell => (byte)into[cell]));

    /// <summary>How many people of each cell are in each cell of the other.</summary>
    public int[,] By(Partition other)
    {
        var table = new int[Cells, other.Cells];
        for (var person = 0; person < cellOf.Length; person++)
        {
            table[cellOf[person], other.cellOf[person]]++;
        }
        return table;
    }
}
