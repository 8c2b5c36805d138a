namespace Touchstone.Opinion;

/// <summary>
/// The last vote of every person on every statement, frozen: people are rows and statements columns, both in the order of
/// their first vote. Only votes that were cast are stored, four bytes each.
/// </summary>
/// <remarks>
/// A vote is stored as its <em>cell</em>, 3 × statement + (vote + 1), so one number says where to count it. A row keeps the
/// order in which the person (last) cast the votes.
/// </remarks>
public sealed class VoteTable
{
    private readonly long[] people;
    private readonly long[] statements;
    private readonly StatementStanding[] standings;

    internal VoteTable(long[] people, long[] statements, StatementStanding[] standings, int[] rowStart, int[] cells)
    {
        this.people = people;
        this.statements = statements;
        this.standings = standings;
        RowStart = rowStart;
        Cells = cells;
    }

    /// <summary>A conversation in which nobody has said anything.</summary>
    public static VoteTable Empty { get; } = new([], [], [], [0], []);

    /// <summary>How many people there are.</summary>
    public int PersonCount => people.Length;

    /// <summary>How many statements there are, rejected ones included.</summary>
    public int StatementCount => statements.Length;

    /// <summary>How many votes count: one per person and statement at most.</summary>
    public int VoteCount => RowStart[^1];

    /// <summary>The people's own numbers, in row order.</summary>
    public ReadOnlySpan<long> People => people;

    /// <summary>The statements' own numbers, in column order.</summary>
    public ReadOnlySpan<long> Statements => statements;

    /// <summary>What moderation said of each statement, in column order.</summary>
    public ReadOnlySpan<StatementStanding> Standings => standings;

    /// <summary>Where each row starts in <see cref="Cells"/>; one entry more than there are people.</summary>
    internal int[] RowStart { get; }

    /// <summary>All votes, row after row. May be longer than <see cref="VoteCount"/>.</summary>
    internal int[] Cells { get; }

    /// <summary>How many votes a person has cast, those on rejected statements included.</summary>
    /// <param name="person">Position of the person, from 0.</param>
    public int VotesOf(int person) => RowStart[person + 1] - RowStart[person];

    /// <summary>What a person said, statement by statement, in the order of casting.</summary>
    /// <param name="person">Position of the person, from 0.</param>
    /// <returns>The statement's position and the vote.</returns>
    public IEnumerable<(int Statement, Vote Vote)> Row(int person)
    {
        for (var i = RowStart[person]; i < RowStart[person + 1]; i++)
        {
            yield return (Cells[i] / 3, (Vote)((Cells[i] % 3) - 1));
        }
    }

    /// <summary>The person's row as cells.</summary>
    internal ReadOnlySpan<int> CellsOf(int person) =>
        Cells.AsSpan(RowStart[person], RowStart[person + 1] - RowStart[person]);

    /// <summary>The position of a statement, or -1.</summary>
    /// <param name="id">The statement's own number.</param>
    public int PositionOfStatement(long id) => Array.IndexOf(statements, id);

    /// <summary>The position of a person, or -1.</summary>
    /// <param name="id">The person's own number.</param>
    public int PositionOfPerson(long id) => Array.IndexOf(people, id);

    /// <summary>The same votes with what moderation says now.</summary>
    /// <param name="standings">One per statement, in column order.</param>
    public VoteTable Moderated(ReadOnlySpan<StatementStanding> standings)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(standings.Length, StatementCount, nameof(standings));
        return new(people, statements, standings.ToArray(), RowStart, Cells);
    }

    /// <summary>The votes of some of the people; statements stay as they are, even those nobody is left to vote on.</summary>
    /// <param name="keep">For each person, whether to keep them.</param>
    public VoteTable Only(ReadOnlySpan<bool> keep)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(keep.Length, PersonCount, nameof(keep));
        var kept = new List<long>();
        var starts = new List<int> { 0 };
        var cells = new List<int>(VoteCount);
        for (var person = 0; person < PersonCount; person++)
        {
            if (keep[person])
            {
                kept.Add(people[person]);
                cells.AddRange(CellsOf(person));
                starts.Add(cells.Count);
            }
        }

        return new([.. kept], statements, standings, [.. starts], [.. cells]);
    }

    /// <summary>Some of the votes; people and statements keep their positions.</summary>
    /// <param name="keep">Told the person, the statement and the position of the vote in the table; says whether to keep it.</param>
    internal VoteTable Keeping(Func<int, int, int, bool> keep)
    {
        var starts = new int[PersonCount + 1];
        var cells = new int[VoteCount];
        var n = 0;
        for (var person = 0; person < PersonCount; person++)
        {
            for (var i = RowStart[person]; i < RowStart[person + 1]; i++)
            {
                if (keep(person, Cells[i] / 3, i))
                {
                    cells[n++] = Cells[i];
                }
            }

            starts[person + 1] = n;
        }

        return new(people, statements, standings, starts, cells);
    }
}
