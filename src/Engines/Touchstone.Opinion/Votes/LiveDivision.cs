namespace Touchstone.Opinion;

/// <summary>
/// A division of the people of a <see cref="VoteMatrix"/> whose counts are kept up to date vote by vote. People may be placed
/// before they have voted, and moved.
/// </summary>
public sealed class LiveDivision
{
    private readonly VoteMatrix matrix;
    private readonly List<int> partOf = [];

    internal LiveDivision(VoteMatrix matrix, string name, IReadOnlyList<string> parts)
    {
        this.matrix = matrix;
        Name = name;
        Parts = [.. parts];
        Tallies = new TallyTable(parts.Count, matrix.StatementCount);
    }

    /// <summary>What the division is by: "profession", "found groups".</summary>
    public string Name { get; }

    /// <summary>The parts' names.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>The counts as they stand; statements by position, merged ones under the statement that lives on.</summary>
    public TallyTable Tallies { get; }

    /// <summary>Puts a person into a part, or into none; their votes go with them.</summary>
    /// <param name="person">The person's own number. A person unknown so far is made known.</param>
    /// <param name="part">Number of the part, or <see cref="Division.None"/>.</param>
    public void Place(long person, int part)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(part, Division.None);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(part, Parts.Count);
        var row = matrix.PersonPosition(person);
        var before = PartOf(row);
        if (before == part)
        {
            return;
        }

        while (partOf.Count <= row)
        {
            partOf.Add(Division.None);
        }

        foreach (var cell in matrix.CountedCells(row))
        {
            Shift(before, cell, -1);
            Shift(part, cell, +1);
        }

        partOf[row] = part;
    }

    /// <summary>The part a person is in, or <see cref="Division.None"/>.</summary>
    /// <param name="person">The person's own number.</param>
    public int PartOfPerson(long person) => matrix.TryFindPerson(person, out var row) ? PartOf(row) : Division.None;

    internal int PartOf(int row) => row < partOf.Count ? partOf[row] : Division.None;

    internal void Count(int row, int cell, int people) => Shift(PartOf(row), cell, people);

    internal void Forget(int row)
    {
        if (row < partOf.Count)
        {
            partOf[row] = Division.None;
        }
    }

    private void Shift(int part, int cell, int people)
    {
        if (part != Division.None)
        {
            Tallies.Add(part, cell, people);
        }
    }
}
