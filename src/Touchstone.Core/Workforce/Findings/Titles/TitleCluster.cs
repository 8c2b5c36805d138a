namespace Touchstone.Core.Workforce.Findings.Titles;

/// <summary>A role of a collection with the job titles that it goes by: proposed by the product, confirmed by a person.</summary>
public sealed class TitleCluster
{
    private TitleCluster() { }

    internal TitleCluster(Guid roundId, string name, string why)
    {
        Id = Guid.CreateVersion7();
        RoundId = roundId;
        Name = name;
        Why = why;
    }

    public Guid Id { get; private set; }
    public Guid RoundId { get; private set; }
    public string Name { get; private set; } = "";
    public string Why { get; private set; } = "";
    public bool IsConfirmed { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public int Revision { get; private set; }

    internal void Confirm(string name, Guid by, DateTimeOffset at)
    {
        Name = name;
        IsConfirmed = true;
        DecidedBy = by;
        DecidedAt = at;
        Revision++;
    }

    /// <summary>A title came or went: what was confirmed was another role.</summary>
    internal void Reopen()
    {
        IsConfirmed = false;
        Revision++;
    }
}

/// <summary>A job title, letter by letter as returned, and the role it belongs to.</summary>
public sealed class ClusteredTitle
{
    private ClusteredTitle() { }

    internal ClusteredTitle(Guid roundId, string title, Guid clusterId)
    {
        RoundId = roundId;
        Title = title;
        ClusterId = clusterId;
    }

    public Guid RoundId { get; private set; }
    public string Title { get; private set; } = "";
    public Guid ClusterId { get; private set; }

    internal void MoveTo(Guid cluster) => ClusterId = cluster;
}
