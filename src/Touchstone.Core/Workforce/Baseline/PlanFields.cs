namespace Touchstone.Core.Workforce.Baseline;

/// <summary>Columns that the findings count by. The dictionary may say more of them, and have others; these names stay.</summary>
public static class PlanFields
{
    public const string JobTitle = "job_title";
    public const string BaseProfession = "base_profession";
    public const string Band = "band";
    public const string Setting = "setting";
    public const string ServiceLine = "service_line";
    public const string InPost = "headcount_in_post";
    public const string InPostWte = "wte_in_post";
    public const string InTraining = "headcount_in_training";
    public const string InTrainingWte = "wte_in_training";
    public const string VacantWte = "wte_vacant";
    public const string NeededWte = "wte_needed";
    public const string Under35 = "headcount_under_35";
    public const string From35To54 = "headcount_35_to_54";
    public const string From55 = "headcount_55_and_over";
    public const string SupervisionPlaces = "supervision_places";
}
