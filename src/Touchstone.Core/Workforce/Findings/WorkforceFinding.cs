using Touchstone.Core.Record;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>
/// One thing that a baseline found, stated with its counts. It has an address for good and never changes: when later returns change the
/// figures, another finding supersedes it.
/// </summary>
public sealed class WorkforceFinding
{
    private WorkforceFinding() { }

    internal WorkforceFinding(BaselineRound round, int number, FoundOut found, int returns, Guid by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        RoundId = round.Id;
        Kind = found.Kind;
        Number = number;
        Statement = found.Statement;
        Content = found.Content;
        Returns = returns;
        ComputedBy = by;
        ComputedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid RoundId { get; private set; }
    public FindingKind Kind { get; private set; }

    /// <summary>1 for the first of its kind in the collection, and upwards.</summary>
    public int Number { get; private set; }

    /// <summary>In a sentence or two.</summary>
    public string Statement { get; private set; } = "";
    public FindingContent Content { get; private set; } = null!;

    /// <summary>How many signed-off returns it stands on.</summary>
    public int Returns { get; private set; }
    public Guid ComputedBy { get; private set; }
    public DateTimeOffset ComputedAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public Guid? SupersededBy { get; private set; }
    public RecordRef Ref => RecordKinds.WorkforceFinding.Ref(Id);

    internal void Publish(DateTimeOffset at) => PublishedAt ??= at;

    internal void Supersede(Guid by) => SupersededBy = by;
}

/// <summary>What was found out, before it is recorded.</summary>
public sealed record FoundOut(FindingKind Kind, string Statement, FindingContent Content);
