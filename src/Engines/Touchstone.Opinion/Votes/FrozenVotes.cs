namespace Touchstone.Opinion;

/// <summary>Makes a table of the votes of a running conversation: removed people are gone, merged statements stand as one.</summary>
internal static class FrozenVotes
{
    public static VoteTable Of(StatementFamilies statements, IdIndex people, List<VoteRow> rows)
    {
        var column = new int[statements.Count];
        var ids = new List<long>(column.Length);
        var standings = new List<StatementStanding>(column.Length);
        for (var i = 0; i < column.Length; i++)
        {
            if (statements.Root(i) == i)
            {
                column[i] = ids.Count;
                ids.Add(statements.IdOf(i));
                standings.Add(statements.Standings[i]);
            }
        }

        var who = new List<long>(rows.Count);
        var starts = new List<int>(rows.Count + 1) { 0 };
        var cells = new int[rows.Sum(row => row.Cells.Length)];
        var n = 0;
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].IsRemoved)
            {
                continue;
            }

            if (statements.HasMerges)
            {
                foreach (var cell in rows[at].Counted(statements))
                {
                    cells[n++] = (3 * column[cell / 3]) + (cell % 3);
                }
            }
            else
            {
                rows[at].Cells.CopyTo(cells.AsSpan(n));
                n += rows[at].Cells.Length;
            }

            who.Add(people.Ids[at]);
            starts.Add(n);
        }

        return new([.. who], [.. ids], [.. standings], [.. starts], cells);
    }
}
