namespace Touchstone.Core.Workforce.Findings;

/// <summary>Columns that several findings share, with what they mean.</summary>
internal static class Columns
{
    public static FindingColumn Text(string code, string name, string meaning) => new(code, name, meaning, false);

    public static FindingColumn Number(string code, string name, string meaning) => new(code, name, meaning, true);

    public static readonly FindingColumn Employers = Number(
        "employers",
        "Employers",
        "Employers with a signed-off plan that have at least one such line"
    );

    public static readonly FindingColumn People = Number(
        "people_in_post",
        "People in post",
        "People in post on the as-at date; empty where the group is small or would give a small one away"
    );
    public static readonly FindingColumn PeopleWte = Number(
        "wte_in_post",
        "WTE in post",
        "Whole-time equivalent of the people in post; hidden with them"
    );
    public static readonly FindingColumn Vacant = Number(
        "wte_vacant",
        "Vacancies",
        "Vacant funded posts, whole-time equivalent"
    );
    public static readonly FindingColumn VacancyRate = Number(
        "vacancy_rate",
        "Vacancy rate, %",
        "Vacancies as a share of vacancies and WTE in post; hidden with the people"
    );
    public static readonly FindingColumn Need = Number(
        "wte_needed",
        "Need",
        "Planned need of the year, whole-time equivalent"
    );
    public static readonly FindingColumn Low = Number(
        "wte_supply_low",
        "Supply, low",
        "Supply under the least favourable scenario"
    );
    public static readonly FindingColumn Central = Number("wte_supply", "Supply", "Supply under the central scenario");
    public static readonly FindingColumn High = Number(
        "wte_supply_high",
        "Supply, high",
        "Supply under the most favourable scenario"
    );
    public static readonly FindingColumn Gap = Number("wte_gap", "Gap", "Need less supply under the central scenario");
    public static readonly FindingColumn Year = Text("year", "Year", "The calendar year of the plan");
}
