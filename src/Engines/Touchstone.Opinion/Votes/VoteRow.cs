namespace Touchstone.Opinion;

/// <summary>One person's votes as cells, in the order of casting: of two votes the later one stands further right.</summary>
internal sealed class VoteRow
{
    private int[] cells = [];
    private int count;

    public bool IsRemoved { get; private set; }

    public ReadOnlySpan<int> Cells => cells.AsSpan(0, count);

    public void Set(ReadOnlySpan<int> from)
    {
        cells = from.ToArray();
        count = cells.Length;
    }

    /// <summary>Casts a vote; an earlier one on the same statement gives way.</summary>
    public void Put(int column, int cell)
    {
        var at = Find(column);
        if (at >= 0)
        {
            cells.AsSpan(at + 1, count - at - 1).CopyTo(cells.AsSpan(at));
            count--;
        }

        if (count == cells.Length)
        {
            Array.Resize(ref cells, Math.Max(8, cells.Length * 2));
        }

        cells[count++] = cell;
    }

    public void Remove()
    {
        cells = [];
        count = 0;
        IsRemoved = true;
    }

    /// <summary>The latest vote on any of the statements that are one with this.</summary>
    public Vote? Last(StatementFamilies families, int root)
    {
        var at = -1;
        if (families.HasMerges)
        {
            foreach (var member in families.Family(root))
            {
                at = Math.Max(at, Find(member));
            }
        }
        else
        {
            at = Find(root);
        }

        return at < 0 ? null : (Vote)((cells[at] % 3) - 1);
    }

    /// <summary>The votes as they are counted: one cell per statement that lives on, the latest of its family.</summary>
    public int[] Counted(StatementFamilies families)
    {
        if (!families.HasMerges)
        {
            return Cells.ToArray();
        }

        var seen = new HashSet<int>();
        var counted = new List<int>();
        for (var i = count - 1; i >= 0; i--)
        {
            var root = families.Root(cells[i] / 3);
            if (seen.Add(root))
            {
                counted.Add((3 * root) + (cells[i] % 3));
            }
        }

        counted.Reverse();
        return [.. counted];
    }

    private int Find(int column) => Cells.LastIndexOfAny(3 * column, (3 * column) + 1, (3 * column) + 2);
}
