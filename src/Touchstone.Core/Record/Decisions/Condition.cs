namespace Touchstone.Core.Record.Decisions;

/// <summary>
/// Something that must still happen after a positive decision. Its owner offers evidence; somebody else verifies it. It
/// closes in no other way.
/// </summary>
public sealed class Condition
{
    private Condition() { }

    internal Condition(Guid decisionId, int number, string text, string evidenceNeeded, DateOnly due)
    {
        Id = Guid.CreateVersion7();
        DecisionId = decisionId;
        Number = number;
        Text = text;
        EvidenceNeeded = evidenceNeeded;
        Due = due;
    }

    public Guid Id { get; private set; }
    public Guid DecisionId { get; private set; }
    public int Number { get; private set; }
    public string Text { get; private set; } = "";
    public string EvidenceNeeded { get; private set; } = "";
    public DateOnly Due { get; private set; }
    public ConditionState State { get; private set; } = ConditionState.Open;
    public string? Evidence { get; private set; }
    public Guid? EvidenceBy { get; private set; }
    public DateTimeOffset? EvidenceAt { get; private set; }
    public string? Finding { get; private set; }
    public Guid? VerifiedBy { get; private set; }
    public DateTimeOffset? VerifiedAt { get; private set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.Condition.Ref(Id);

    internal void Offer(string evidence, Guid by, DateTimeOffset at)
    {
        Evidence = evidence;
        EvidenceBy = by;
        EvidenceAt = at;
        State = ConditionState.EvidenceOffered;
        Revision++;
    }

    internal void Close(string finding, Guid by, DateTimeOffset at)
    {
        Finding = finding;
        VerifiedBy = by;
        VerifiedAt = at;
        State = ConditionState.Verified;
        Revision++;
    }

    internal void Return(string finding)
    {
        Finding = finding;
        State = ConditionState.Open;
        Revision++;
    }
}

/// <summary>Where a condition stands.</summary>
public enum ConditionState
{
    Open,
    EvidenceOffered,
    Verified,
}
