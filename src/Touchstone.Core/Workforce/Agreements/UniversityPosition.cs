namespace Touchstone.Core.Workforce.Agreements;

/// <summary>Where one university stood on one point at the workshop.</summary>
public sealed class UniversityPosition
{
    private UniversityPosition() { }

    internal UniversityPosition(AgreementPoint point, Guid providerId)
    {
        PointId = point.Id;
        AgreementId = point.AgreementId;
        ProviderId = providerId;
    }

    public Guid PointId { get; private set; }
    public Guid ProviderId { get; private set; }
    public Guid AgreementId { get; private set; }
    public Stance Stance { get; private set; }

    /// <summary>What they want to be noted, or why they do not agree; empty for those who simply agree.</summary>
    public string Reservation { get; private set; } = "";

    internal void Say(Stance stance, string reservation)
    {
        Stance = stance;
        Reservation = stance == Stance.Agreed ? "" : reservation;
    }
}

public enum Stance
{
    Agreed,
    AgreedWithReservation,
    NotAgreed,
}
