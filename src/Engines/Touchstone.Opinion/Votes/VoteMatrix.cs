namespace Touchstone.Opinion;

/// <summary>
/// The votes of a running conversation: who said what about which statement, the last word counting, with exact counts kept
/// as votes, merges, moderation and removals come in. Not safe for several writers at once.
/// </summary>
/// <remarks>
/// <para>A row is a list of cells (3 × statement + vote + 1) in the order of casting. A changed vote moves to the end, so of
/// two votes the later one stands further right; that is all the time a merge needs.</para>
/// <para>Casting costs a vectorised search of one person's row. Merging walks all rows once.</para>
/// </remarks>
public sealed class VoteMatrix
{
    private readonly IdIndex people = new();
    private readonly StatementFamilies statements = new();
    private readonly List<VoteRow> rows = [];
    private readonly List<LiveDivision> divisions = [];
    private readonly TallyTable all = new(1, 0);

    /// <summary>An empty conversation.</summary>
    public VoteMatrix() { }

    /// <summary>A conversation that goes on from votes that were cast before.</summary>
    /// <param name="votes">The votes so far.</param>
    public VoteMatrix(VoteTable votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        foreach (var statement in votes.Statements)
        {
            StatementPosition(statement);
        }

        for (var i = 0; i < votes.StatementCount; i++)
        {
            statements.Moderate(i, votes.Standings[i]);
        }

        for (var person = 0; person < votes.PersonCount; person++)
        {
            var row = rows[PersonPosition(votes.People[person])];
            row.Set(votes.CellsOf(person));
            foreach (var cell in votes.CellsOf(person))
            {
                all.Add(0, cell, 1);
            }
        }
    }

    /// <summary>How many people are known, removed ones not counted.</summary>
    public int PersonCount { get; private set; }

    /// <summary>How many statements were ever voted on, moderated or merged; positions run from 0 to this.</summary>
    public int StatementCount => statements.Count;

    /// <summary>The divisions that are kept counted.</summary>
    public IReadOnlyList<LiveDivision> Divisions => divisions;

    /// <summary>What moderation last said of each statement, by position; a merged one's is that of the statement itself.</summary>
    public ReadOnlySpan<StatementStanding> Standings => statements.Standings;

    /// <summary>What everybody said, statements by position, merged ones under the statement that lives on.</summary>
    public TallyTable Tallies => all;

    /// <summary>What everybody said about a statement; for a merged statement, about the one that lives on.</summary>
    /// <param name="statement">The statement's own number; an unknown one has no votes.</param>
    public VoteTally Tally(long statement) =>
        statements.TryGet(statement, out var position) ? all[0, statements.Root(position)] : default;

    /// <summary>The position of a statement in every <see cref="TallyTable"/> of this matrix, or -1.</summary>
    /// <param name="statement">The statement's own number.</param>
    public int PositionOf(long statement) => statements.TryGet(statement, out var position) ? position : -1;

    /// <summary>The statement's own number by its position.</summary>
    /// <param name="position">From 0 to <see cref="StatementCount"/>.</param>
    public long IdOf(int position) => statements.IdOf(position);

    /// <summary>Whether people may be asked about the statement: it is open and was not merged into another.</summary>
    /// <param name="position">From 0 to <see cref="StatementCount"/>.</param>
    public bool IsShown(int position) =>
        statements.Root(position) == position && statements.Standings[position] == StatementStanding.Open;

    /// <summary>Starts to count the parts of a division. Nobody is in any part yet.</summary>
    /// <param name="name">What the division is by.</param>
    /// <param name="parts">The parts' names.</param>
    public LiveDivision Divide(string name, IReadOnlyList<string> parts)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(parts);
        var division = new LiveDivision(this, name, parts);
        divisions.Add(division);
        return division;
    }

    /// <summary>Records a vote. Voting again on a statement, or on one merged with it, replaces the earlier vote.</summary>
    /// <param name="person">The person's own number.</param>
    /// <param name="statement">The statement's own number.</param>
    /// <param name="vote">What they say.</param>
    /// <returns>What they had said before, if anything.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The vote is none of the three.</exception>
    public Vote? Cast(long person, long statement, Vote vote)
    {
        if (vote is < Vote.Disagree or > Vote.Agree)
        {
            throw new ArgumentOutOfRangeException(nameof(vote));
        }

        var at = PersonPosition(person);
        var column = StatementPosition(statement);
        var root = statements.Root(column);
        var row = rows[at];
        var before = row.Last(statements, root);
        row.Put(column, (3 * column) + (int)vote + 1);
        if (before is { } old)
        {
            Count(at, (3 * root) + (int)old + 1, -1);
        }

        Count(at, (3 * root) + (int)vote + 1, +1);
        return before;
    }

    /// <summary>What a person last said about a statement or any that was merged with it.</summary>
    /// <param name="person">The person's own number.</param>
    /// <param name="statement">The statement's own number.</param>
    public Vote? VoteOf(long person, long statement) =>
        people.TryGet(person, out var at) && statements.TryGet(statement, out var column)
            ? rows[at].Last(statements, statements.Root(column))
            : null;

    /// <summary>Records what a moderator decided. Counts stay; the figures leave the statement out.</summary>
    /// <param name="statement">The statement's own number.</param>
    /// <param name="standing">The decision, which replaces an earlier one.</param>
    public void Moderate(long statement, StatementStanding standing) =>
        statements.Moderate(StatementPosition(statement), standing);

    /// <summary>What moderation last said of a statement.</summary>
    /// <param name="statement">The statement's own number.</param>
    public StatementStanding StandingOf(long statement) =>
        statements.TryGet(statement, out var column) ? statements.Standings[column] : StatementStanding.Open;

    /// <summary>
    /// Merges a statement into another that says the same. From then on both are one: a person's vote is the latest on any of
    /// them, and a vote on the merged statement counts for the one that lives on.
    /// </summary>
    /// <param name="statement">The statement that is given up.</param>
    /// <param name="into">The statement that lives on.</param>
    /// <returns>False when they were one already.</returns>
    public bool Merge(long statement, long into)
    {
        var given = statements.Root(StatementPosition(statement));
        var living = statements.Root(StatementPosition(into));
        if (given == living)
        {
            return false;
        }

        var inFamily = new HashSet<int>([.. statements.Family(living), .. statements.Family(given)]);
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].Last(statements, given) is not { } moved)
            {
                continue;
            }

            Count(at, (3 * given) + (int)moved + 1, -1);
            if (rows[at].Last(statements, living) is { } kept)
            {
                Count(at, (3 * living) + (int)kept + 1, -1);
            }

            var cells = rows[at].Cells;
            var last = cells.Length - 1;
            while (!inFamily.Contains(cells[last] / 3))
            {
                last--;
            }

            Count(at, (3 * living) + (cells[last] % 3), +1);
        }

        statements.Join(given, living);
        return true;
    }

    /// <summary>The statement that lives on in place of this one: itself when it was never merged.</summary>
    /// <param name="statement">The statement's own number.</param>
    public long LivesOnAs(long statement) =>
        statements.TryGet(statement, out var column) ? statements.IdOf(statements.Root(column)) : statement;

    /// <summary>Erases a person: every vote, every place in a division, and the number itself.</summary>
    /// <param name="person">The person's own number.</param>
    /// <returns>False when there is no such person. Someone who votes again afterwards is a new person.</returns>
    public bool Remove(long person)
    {
        if (!people.TryGet(person, out var at))
        {
            return false;
        }

        foreach (var cell in CountedCells(at))
        {
            Count(at, cell, -1);
        }

        foreach (var division in divisions)
        {
            division.Forget(at);
        }

        rows[at].Remove();
        people.Forget(person);
        people.Ids[at] = 0;
        PersonCount--;
        return true;
    }

    /// <summary>
    /// The votes as they stand, for analysis: removed people are gone, merged statements stand as one. A statement keeps its
    /// place by when it was first heard of.
    /// </summary>
    public VoteTable Freeze() => FrozenVotes.Of(statements, people, rows);

    /// <summary>A live division as it stands, for the people of <see cref="Freeze()"/> in their order.</summary>
    /// <param name="division">One of this matrix' divisions.</param>
    public Division Freeze(LiveDivision division)
    {
        ArgumentNullException.ThrowIfNull(division);
        var parts = new List<int>(PersonCount);
        for (var at = 0; at < rows.Count; at++)
        {
            if (!rows[at].IsRemoved)
            {
                parts.Add(division.PartOf(at));
            }
        }

        return new(division.Parts, [.. parts]);
    }

    internal bool TryFindPerson(long person, out int at) => people.TryGet(person, out at);

    internal int PersonPosition(long person)
    {
        var at = people.PositionOrAdd(person);
        if (at == rows.Count)
        {
            rows.Add(new VoteRow());
            PersonCount++;
        }

        return at;
    }

    /// <summary>The person's votes as they are counted: one cell per statement that lives on, the latest of its family.</summary>
    internal int[] CountedCells(int at) => rows[at].Counted(statements);

    internal IEnumerable<(long Person, int[] Cells, int At)> RawRows()
    {
        for (var at = 0; at < rows.Count; at++)
        {
            if (!rows[at].IsRemoved)
            {
                yield return (people.Ids[at], rows[at].Cells.ToArray(), at);
            }
        }
    }

    internal IEnumerable<(long Statement, StatementStanding Standing, int MergedInto)> RawStatements()
    {
        for (var i = 0; i < StatementCount; i++)
        {
            yield return (statements.IdOf(i), statements.Standings[i], statements.Root(i));
        }
    }

    /// <summary>Puts back a row as a snapshot holds it; nothing is counted until the merges are back too.</summary>
    internal void RestoreRow(long person, ReadOnlySpan<int> cells)
    {
        var at = PersonPosition(person);
        rows[at].Set(cells);
        foreach (var cell in cells)
        {
            all.Add(0, cell, 1);
        }
    }

    internal int StatementPosition(long statement)
    {
        var (position, isNew) = statements.PositionOrAdd(statement);
        if (isNew)
        {
            all.Grow(StatementCount);
            foreach (var division in divisions)
            {
                division.Tallies.Grow(StatementCount);
            }
        }

        return position;
    }

    private void Count(int at, int cell, int people)
    {
        all.Add(0, cell, people);
        foreach (var division in divisions)
        {
            division.Count(at, cell, people);
        }
    }
}
