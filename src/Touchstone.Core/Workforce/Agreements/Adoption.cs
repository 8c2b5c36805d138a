namespace Touchstone.Core.Workforce.Agreements;

/// <summary>How far one university has taken up one point.</summary>
public sealed class Adoption
{
    private Adoption() { }

    internal Adoption(AgreementPoint point, Guid providerId)
    {
        PointId = point.Id;
        AgreementId = point.AgreementId;
        ProviderId = providerId;
    }

    public Guid PointId { get; private set; }
    public Guid ProviderId { get; private set; }
    public Guid AgreementId { get; private set; }
    public AdoptionState State { get; private set; }

    /// <summary>The first intake for which it holds there, or will; null when they do not take it up.</summary>
    public DateOnly? FromIntake { get; private set; }
    public string Note { get; private set; } = "";
    public Guid ReportedBy { get; private set; }
    public DateTimeOffset ReportedAt { get; private set; }

    internal void Report(AdoptionState state, DateOnly? fromIntake, string note, Guid by, DateTimeOffset at)
    {
        State = state;
        FromIntake = state == AdoptionState.NotAdopting ? null : fromIntake;
        Note = note;
        ReportedBy = by;
        ReportedAt = at;
    }
}

public enum AdoptionState
{
    Planned,
    Adopted,
    NotAdopting,
}
