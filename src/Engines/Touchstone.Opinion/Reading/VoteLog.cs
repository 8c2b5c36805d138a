namespace Touchstone.Opinion;

/// <summary>
/// Votes in the order in which a file gives them, to be put into time order and boiled down to a <see cref="VoteTable"/>.
/// </summary>
internal sealed class VoteLog(bool timed)
{
    private readonly IdIndex people = new();
    private readonly IdIndex statements = new();
    private int[] person = new int[1 << 12];
    private int[] cell = new int[1 << 12];
    private long[] time = timed ? new long[1 << 12] : [];
    private int count;
    private bool inTimeOrder = true;

    public void AddPerson(long id) => people.PositionOrAdd(id);

    public void AddStatement(long id) => statements.PositionOrAdd(id);

    public void Add(long personId, long statementId, int vote, long at)
    {
        if (count == person.Length)
        {
            Array.Resize(ref person, count * 2);
            Array.Resize(ref cell, count * 2);
            if (timed)
            {
                Array.Resize(ref time, count * 2);
            }
        }

        person[count] = people.PositionOrAdd(personId);
        cell[count] = (3 * statements.PositionOrAdd(statementId)) + vote + 1;
        if (timed)
        {
            inTimeOrder &= count == 0 || time[count - 1] <= at;
            time[count] = at;
        }

        count++;
    }

    public VoteFile Close()
    {
        var personIds = people.Ids.ToArray();
        var statementIds = statements.Ids.ToArray();
        if (!inTimeOrder)
        {
            PutInTimeOrder(ref personIds, ref statementIds);
        }

        var starts = new int[personIds.Length + 1];
        foreach (var p in person.AsSpan(0, count))
        {
            starts[p + 1]++;
        }

        for (var i = 0; i < personIds.Length; i++)
        {
            starts[i + 1] += starts[i];
        }

        var next = starts.AsSpan(0, personIds.Length).ToArray();
        var cells = new int[count];
        for (var i = 0; i < count; i++)
        {
            cells[next[person[i]]++] = cell[i];
        }

        var quick = timed ? CountQuick(personIds.Length) : null;
        person = [];
        cell = [];
        time = [];
        var kept = KeepLast(starts, cells, statementIds.Length);
        var table = new VoteTable(personIds, statementIds, new StatementStanding[statementIds.Length], starts, cells);
        return new(table, count, count - kept, quick, null);
    }

    /// <summary>Keeps, of the votes of a person on a statement, the last one where it stands.</summary>
    private static int KeepLast(int[] starts, int[] cells, int statementCount)
    {
        var seenBy = new int[statementCount];
        var write = 0;
        for (var p = 0; p < starts.Length - 1; p++)
        {
            var from = starts[p];
            var to = starts[p + 1];
            var keptFrom = to;
            for (var i = to - 1; i >= from; i--)
            {
                var statement = cells[i] / 3;
                if (seenBy[statement] != p + 1)
                {
                    seenBy[statement] = p + 1;
                    cells[--keptFrom] = cells[i];
                }
            }

            cells.AsSpan(keptFrom, to - keptFrom).CopyTo(cells.AsSpan(write));
            starts[p] = write;
            write += to - keptFrom;
        }

        starts[^1] = write;
        return write;
    }

    private int[]? CountQuick(int personCount)
    {
        if (WholeSeconds())
        {
            return null; // whole seconds cannot tell a quick vote from another
        }

        var quick = new int[personCount];
        var before = new long[personCount];
        for (var i = 0; i < count; i++)
        {
            if (before[person[i]] != 0 && time[i] - before[person[i]] < VoteCsv.QuickMilliseconds)
            {
                quick[person[i]]++;
            }

            before[person[i]] = time[i];
        }

        return quick;
    }

    private bool WholeSeconds()
    {
        foreach (var t in time.AsSpan(0, count))
        {
            if (t % 1000 != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Stable radix sort by time, then people and statements are numbered anew by first vote. Eleven bits a pass: conversations
    /// last weeks, so three or four passes do.
    /// </summary>
    private void PutInTimeOrder(ref long[] personIds, ref long[] statementIds)
    {
        var least = time.AsSpan(0, count)[0];
        var most = least;
        foreach (var t in time.AsSpan(0, count))
        {
            least = Math.Min(least, t);
            most = Math.Max(most, t);
        }

        var order = new int[count];
        var swap = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        var range = (ulong)(most - least);
        Span<int> start = stackalloc int[2049];
        for (var shift = 0; shift < 64 && range >> shift != 0; shift += 11)
        {
            start.Clear();
            for (var i = 0; i < count; i++)
            {
                start[(int)(((ulong)(time[i] - least) >> shift) & 2047) + 1]++;
            }

            for (var b = 0; b < 2048; b++)
            {
                start[b + 1] += start[b];
            }

            foreach (var i in order)
            {
                swap[start[(int)(((ulong)(time[i] - least) >> shift) & 2047)]++] = i;
            }

            (order, swap) = (swap, order);
        }

        var newPerson = Renumber(order, person, personIds, divisor: 1);
        var newStatement = Renumber(order, cell, statementIds, divisor: 3);
        var sortedPerson = swap;
        var sortedCell = new int[count];
        var sortedTime = new long[count];
        for (var i = 0; i < count; i++)
        {
            var from = order[i];
            sortedPerson[i] = newPerson[person[from]];
            sortedCell[i] = (3 * newStatement[cell[from] / 3]) + (cell[from] % 3);
            sortedTime[i] = time[from];
        }

        (person, cell, time) = (sortedPerson, sortedCell, sortedTime);
        inTimeOrder = true;
    }

    private static int[] Renumber(int[] order, int[] of, long[] ids, int divisor)
    {
        var number = new int[ids.Length];
        Array.Fill(number, -1);
        var before = (long[])ids.Clone();
        var next = 0;
        foreach (var i in order)
        {
            var old = of[i] / divisor;
            if (number[old] < 0)
            {
                ids[next] = before[old];
                number[old] = next++;
            }
        }

        return number;
    }
}
