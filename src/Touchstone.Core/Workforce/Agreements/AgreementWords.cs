namespace Touchstone.Core.Workforce.Agreements;

/// <summary>What the parts of an agreement are called.</summary>
public static class AgreementWords
{
    public static string Of(PointKind kind) =>
        kind switch
        {
            PointKind.AwardTitle => "Title of an award",
            PointKind.CertificateOutcomes => "Outcomes of the certificate",
            PointKind.CurriculumShare => "Common and local share",
            _ => "Another point",
        };

    public static string Of(Award award) =>
        award switch
        {
            Award.Masters => "Master's degree",
            Award.Diploma => "Postgraduate diploma",
            _ => "Postgraduate certificate",
        };

    public static string Of(Stance stance) =>
        stance switch
        {
            Stance.Agreed => "Agreed",
            Stance.AgreedWithReservation => "Agreed with a reservation",
            _ => "Did not agree",
        };

    public static string Of(AdoptionState state) =>
        state switch
        {
            AdoptionState.Planned => "Planned",
            AdoptionState.Adopted => "Taken up",
            _ => "Not taking it up",
        };

    /// <summary>A point in one line.</summary>
    public static string Title(AgreementPoint point) =>
        point switch
        {
            { Award: { } award } => $"{Of(award)}: {point.Put}",
            { CommonShare: { } share } => $"{share}% common, {100 - share}% local: {point.Put}",
            _ => point.Put,
        };
}
