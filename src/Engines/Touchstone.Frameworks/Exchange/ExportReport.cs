namespace Touchstone.Frameworks.Exchange;

/// <summary>What an export wrote, and what the target format has no words for.</summary>
public sealed record ExportReport
{
    /// <summary>The format that was written.</summary>
    public required string Format { get; init; }

    /// <summary>Nodes written.</summary>
    public int Items { get; init; }

    /// <summary>Associations written, those of the tree included.</summary>
    public int Associations { get; init; }

    /// <summary>Required fields that the content lacks and that were filled with nothing or with the title.</summary>
    public int Repaired { get; init; }

    /// <summary>Things left out because the format cannot say them.</summary>
    public int Dropped { get; init; }

    /// <summary>How often each finding occurred, by code.</summary>
    public ValueList<Tally> Tallies { get; init; }

    /// <summary>The findings; of many with one code the first 200.</summary>
    public ValueList<Finding> Findings { get; init; }

    /// <summary>How often a finding occurred.</summary>
    public int Count(string code) => Tallies.FirstOrDefault(tally => tally.Code == code)?.Count ?? 0;
}
