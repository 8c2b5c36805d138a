namespace Touchstone.Opinion;

/// <summary>Counts of agree, disagree and pass for every part of a division and every statement.</summary>
public sealed class TallyTable
{
    private int[][] counts;

    internal TallyTable(int parts, int statements)
    {
        StatementCount = statements;
        counts = new int[parts][];
        for (var part = 0; part < parts; part++)
        {
            counts[part] = new int[3 * statements];
        }
    }

    /// <summary>Counts the votes of everybody who is in a part.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="division">Who is in which part; covers the table's people.</param>
    public static TallyTable Of(VoteTable votes, Division division)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(division);
        ArgumentOutOfRangeException.ThrowIfNotEqual(division.PartOf.Length, votes.PersonCount, nameof(division));
        var table = new TallyTable(division.Count, votes.StatementCount);
        var partOf = division.PartOf;
        for (var person = 0; person < partOf.Length; person++)
        {
            if (partOf[person] != Division.None)
            {
                var part = table.counts[partOf[person]];
                foreach (var cell in votes.CellsOf(person))
                {
                    part[cell]++;
                }
            }
        }

        return table;
    }

    /// <summary>How many parts are counted.</summary>
    public int PartCount => counts.Length;

    /// <summary>How many statements are counted.</summary>
    public int StatementCount { get; private set; }

    /// <summary>What one part said about one statement.</summary>
    /// <param name="part">Number of the part, from 0.</param>
    /// <param name="statement">Position of the statement, from 0.</param>
    public VoteTally this[int part, int statement]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)statement, (uint)StatementCount);
            var of = counts[part].AsSpan(3 * statement, 3);
            return new(of[2], of[0], of[1]);
        }
    }

    /// <summary>What all parts together said about one statement.</summary>
    /// <param name="statement">Position of the statement, from 0.</param>
    public VoteTally Total(int statement)
    {
        var total = default(VoteTally);
        for (var part = 0; part < PartCount; part++)
        {
            total += this[part, statement];
        }

        return total;
    }

    internal ReadOnlySpan<int> Counts(int part) => counts[part].AsSpan(0, 3 * StatementCount);

    internal void Add(int part, int cell, int people) => counts[part][cell] += people;

    internal void Grow(int statements)
    {
        for (var part = 0; part < counts.Length; part++)
        {
            if (counts[part].Length < 3 * statements)
            {
                Array.Resize(ref counts[part], Math.Max(3 * statements, 2 * counts[part].Length));
            }
        }

        StatementCount = statements;
    }
}
