namespace Touchstone.Frameworks.Exchange;

/// <summary>What an import found, counted by name, whether or not anything was kept.</summary>
public sealed record ImportReport
{
    /// <summary>The format that was read: "case-1.0", "case-1.1", "ctdl-asn", "csv", "xlsx", "outline", "touchstone".</summary>
    public required string Format { get; init; }

    /// <summary>Nodes that the file lists.</summary>
    public int Items { get; init; }

    /// <summary>Associations that the file lists, those of the tree included.</summary>
    public int Associations { get; init; }

    /// <summary>Nodes without a place in the tree.</summary>
    public int Orphans { get; init; }

    /// <summary>Associations listed again under an identifier that was already there.</summary>
    public int DuplicateAssociations { get; init; }

    /// <summary>Associations that end outside the file.</summary>
    public int ExternalEnds { get; init; }

    /// <summary>Associations that start outside the file.</summary>
    public int ExternalStarts { get; init; }

    /// <summary>Repairs: things read as they were meant although the format asks otherwise.</summary>
    public int Repaired { get; init; }

    /// <summary>Things that could not be kept.</summary>
    public int Dropped { get; init; }

    /// <summary>How often each finding occurred, by code.</summary>
    public ValueList<Tally> Tallies { get; init; }

    /// <summary>The findings; of many with one code the first 200.</summary>
    public ValueList<Finding> Findings { get; init; }

    /// <summary>How often a finding occurred.</summary>
    public int Count(string code) => Tallies.FirstOrDefault(tally => tally.Code == code)?.Count ?? 0;
}
