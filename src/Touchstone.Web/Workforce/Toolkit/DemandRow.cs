using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>A line of a demand return, as entered.</summary>
public sealed class DemandRow
{
    public Guid? CredentialId { get; set; }
    public string? Area { get; set; }
    public string? Profession { get; set; }
    public string? Setting { get; set; }
    public string? Funding { get; set; }
    public int? FirstYear { get; set; }
    public int? SecondYear { get; set; }
    public int? ThirdYear { get; set; }
    public string? Reason { get; set; }

    public bool IsEmpty =>
        CredentialId is null
        && FirstYear is null
        && SecondYear is null
        && ThirdYear is null
        && string.IsNullOrWhiteSpace(Area + Profession + Setting + Funding + Reason);

    public DemandEntry Said() =>
        new(
            CredentialId,
            Area ?? "",
            Profession ?? "",
            Setting ?? "",
            Funding ?? "",
            FirstYear ?? 0,
            SecondYear ?? 0,
            ThirdYear ?? 0,
            Reason ?? ""
        );

    public static DemandRow Of(DemandLine line) =>
        new()
        {
            CredentialId = line.CredentialId,
            Area = line.CredentialId is null ? line.Area : null,
            Profession = line.Profession,
            Setting = line.Setting,
            Funding = line.Funding,
            FirstYear = line.FirstYear,
            SecondYear = line.SecondYear,
            ThirdYear = line.ThirdYear,
            Reason = line.Reason,
        };
}
