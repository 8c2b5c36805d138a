namespace Touchstone.Core.Workforce.Findings;

/// <summary>What people call the kinds of finding.</summary>
public static class FindingWords
{
    public static string Of(FindingKind kind) =>
        kind switch
        {
            FindingKind.TitleVariety => "Job titles",
            FindingKind.AwardVariety => "Awards of universities",
            FindingKind.MissingRoles => "Roles missing from plans",
            FindingKind.Understanding => "Understanding of the level",
            FindingKind.RegionalGaps => "Gaps by region",
            FindingKind.SettingGaps => "Gaps by setting",
            FindingKind.SupplyAndNeed => "Supply and need",
            _ => "Change since the collection before",
        };
}
