using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>What one organisation was asked for in one collection. What it returns stands in versions.</summary>
public sealed class BaselineReturn
{
    private BaselineReturn() { }

    internal BaselineReturn(Guid roundId, Guid organisationId, ReturnSource source, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        RoundId = roundId;
        OrganisationId = organisationId;
        Source = source;
        AskedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid RoundId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public ReturnSource Source { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public int Reminders { get; private set; }
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>The version that is being written, where there is one.</summary>
    public Guid? DraftId { get; private set; }

    /// <summary>The latest version that was signed off: the one that counts.</summary>
    public Guid? SignedId { get; private set; }
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.WorkforceReturn.Ref(Id);

    public ReturnState State =>
        SignedId is not null && DraftId is not null ? ReturnState.BeingRevised
        : SignedId is not null ? ReturnState.SignedOff
        : DraftId is not null ? ReturnState.Draft
        : ReturnState.Asked;

    internal void Begin(Guid draft)
    {
        DraftId = draft;
        Revision++;
    }

    /// <summary>The draft was changed.</summary>
    internal void Touch() => Revision++;

    internal void SignOff()
    {
        SignedId = DraftId ?? throw new InvalidOperationException("There is no draft to sign off.");
        DraftId = null;
        Revision++;
    }

    internal void Remind(DateTimeOffset at)
    {
        Reminders++;
        RemindedAt = at;
    }
}

/// <summary>The three kinds of source of a baseline.</summary>
public enum ReturnSource
{
    /// <summary>An employer's workforce plan: a table of posts.</summary>
    Plan,
    UniversitySurvey,
    EmployerSurvey,
}

/// <summary>Where a return stands.</summary>
public enum ReturnState
{
    Asked,
    Draft,
    SignedOff,

    /// <summary>Signed off, and a new version is being written. The signed one counts until then.</summary>
    BeingRevised,
}
