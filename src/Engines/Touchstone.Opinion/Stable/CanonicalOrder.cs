namespace Touchstone.Opinion;

/// <summary>
/// An order of people and statements that follows from what was said alone: not from ids, nor from who came first. Sums taken
/// in it, and random numbers drawn along it, are the same however the votes arrived, to the last bit.
/// </summary>
/// <remarks>
/// Each person's mark is made of the marks of the statements with the votes cast on them, each statement's of its people's;
/// three rounds of this (colour refinement of the vote graph) tell all apart that differ, save pairs whose whole surroundings
/// mirror each other.
/// </remarks>
internal static class CanonicalOrder
{
    private const int Rounds = 3;

    /// <summary>The same votes with people, statements and each row put into canonical order.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="people">Position in <paramref name="votes"/> of each person of the result.</param>
    /// <param name="statements">Position in <paramref name="votes"/> of each statement of the result.</param>
    public static VoteTable Of(VoteTable votes, out int[] people, out int[] statements)
    {
        var (personMark, cellMark) = Marks(votes);
        people = Sorted(personMark);
        var statementMark = new ulong[votes.StatementCount];
        for (var c = 0; c < statementMark.Length; c++)
        {
            statementMark[c] = cellMark[3 * c];
        }

        statements = Sorted(statementMark);
        var column = new int[statements.Length];
        var ids = new long[statements.Length];
        var standings = new StatementStanding[statements.Length];
        for (var c = 0; c < statements.Length; c++)
        {
            column[statements[c]] = c;
            ids[c] = votes.Statements[statements[c]];
            standings[c] = votes.Standings[statements[c]];
        }

        var starts = new int[people.Length + 1];
        var cells = new int[votes.VoteCount];
        var who = new long[people.Length];
        for (var p = 0; p < people.Length; p++)
        {
            var row = votes.CellsOf(people[p]);
            who[p] = votes.People[people[p]];
            var to = cells.AsSpan(starts[p], row.Length);
            for (var i = 0; i < row.Length; i++)
            {
                to[i] = (3 * column[row[i] / 3]) + (row[i] % 3);
            }

            to.Sort();
            starts[p + 1] = starts[p] + row.Length;
        }

        return new(who, ids, standings, starts, cells);
    }

    private static (ulong[] Person, ulong[] Cell) Marks(VoteTable votes)
    {
        var person = new ulong[votes.PersonCount];
        var cell = new ulong[3 * votes.StatementCount];
        for (var c = 0; c < votes.StatementCount; c++)
        {
            SetCells(cell, c, (ulong)votes.Standings[c] + 1);
        }

        var sum = new ulong[votes.StatementCount];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(sum);
            for (var p = 0; p < person.Length; p++)
            {
                var row = votes.CellsOf(p);
                ulong mark = 0;
                foreach (var at in row)
                {
                    mark += cell[at];
                }

                mark = Mix(mark + 0x51);
                person[p] = mark;
                foreach (var at in row)
                {
                    var statement = at / 3;
                    sum[statement] += Mix(mark + (ulong)(at - (3 * statement)));
                }
            }

            for (var c = 0; c < sum.Length; c++)
            {
                SetCells(cell, c, sum[c] + (ulong)votes.Standings[c]);
            }
        }

        return (person, cell);
    }

    private static void SetCells(ulong[] cell, int statement, ulong mark)
    {
        for (var v = 0; v < 3; v++)
        {
            cell[(3 * statement) + v] = Mix(mark + ((ulong)v << 61));
        }
    }

    private static int[] Sorted(ulong[] mark)
    {
        var order = new int[mark.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort((ulong[])mark.Clone(), order);
        return order;
    }

    /// <summary>The finisher of SplitMix64: spreads every bit over all.</summary>
    internal static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
