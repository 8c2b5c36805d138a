namespace Touchstone.Core.Workforce.Findings;

/// <summary>What a baseline can find.</summary>
public enum FindingKind
{
    /// <summary>Under how many job titles people work at this level, and how many roles that is.</summary>
    TitleVariety,

    /// <summary>What universities award, and under how many titles.</summary>
    AwardVariety,

    /// <summary>Roles that employers have and their plans do not.</summary>
    MissingRoles,

    /// <summary>How far organisations understand the level as the framework does.</summary>
    Understanding,
    RegionalGaps,
    SettingGaps,

    /// <summary>Supply against planned need, year by year.</summary>
    SupplyAndNeed,

    /// <summary>Changes since the collection before, and which are not changes because a definition changed.</summary>
    TrendBreaks,
}
