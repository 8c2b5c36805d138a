using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>The words for where collections and returns stand.</summary>
public static class BaselineWords
{
    public static string Of(BaselinePhase phase) =>
        phase switch
        {
            BaselinePhase.NotOpenYet => "Scheduled",
            BaselinePhase.Open => "Open",
            BaselinePhase.Closed => "Closed",
            _ => "Published",
        };

    public static string Of(ReturnState state) =>
        state switch
        {
            ReturnState.Asked => "Not started",
            ReturnState.Draft => "Draft",
            ReturnState.SignedOff => "Completed",
            _ => "In progress",
        };

    public static string Of(ReturnSource source) =>
        source switch
        {
            ReturnSource.Plan => "Workforce plan",
            ReturnSource.UniversitySurvey => "Survey of universities",
            _ => "Survey of employers",
        };

    public static string Agreement(string answer) =>
        answer switch
        {
            "strongly-agree" => "Strongly agree",
            "agree" => "Agree",
            "not-sure" => "Not sure",
            "disagree" => "Disagree",
            _ => "Strongly disagree",
        };

    public static string AwardLevel(string level) =>
        level switch
        {
            "masters" => "Master's",
            "diploma" => "Postgraduate diploma",
            "certificate" => "Postgraduate certificate",
            _ => "Module",
        };

    /// <summary>3 lines, 1 line.</summary>
    public static string Count(int count, string one, string many) =>
        string.Create(System.Globalization.CultureInfo.CurrentCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
