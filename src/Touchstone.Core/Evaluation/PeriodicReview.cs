using Touchstone.Core.Record;

namespace Touchstone.Core.Evaluation;

/// <summary>The check, on a date or for a cause, that a credential's specification is current and still needed.</summary>
public sealed class PeriodicReview
{
    private PeriodicReview() { }

    internal PeriodicReview(Guid credentialId, string trigger, string why, Guid? by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        CredentialId = credentialId;
        Trigger = trigger;
        Why = why;
        OpenedBy = by;
        OpenedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid CredentialId { get; private set; }

    /// <summary>Code of the reason in the reference data.</summary>
    public string Trigger { get; private set; } = "";
    public string Why { get; private set; } = "";
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Null where the date opened it.</summary>
    public Guid? OpenedBy { get; private set; }

    /// <summary>Markdown: what was found, on which evidence.</summary>
    public string Findings { get; private set; } = "";
    public PeriodicReviewState State { get; private set; } = PeriodicReviewState.Open;
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.PeriodicReview.Ref(Id);

    internal void Find(string findings)
    {
        Findings = findings;
        Revision++;
    }

    internal void Decide(DateTimeOffset at)
    {
        State = PeriodicReviewState.Decided;
        DecidedAt = at;
        Revision++;
    }
}

/// <summary>Where a periodic review stands.</summary>
public enum PeriodicReviewState
{
    Open,
    Decided,
}
