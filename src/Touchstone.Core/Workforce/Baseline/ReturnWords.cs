namespace Touchstone.Core.Workforce.Baseline;

/// <summary>What people call the kinds of return, inside a sentence.</summary>
public static class ReturnWords
{
    public static string Of(ReturnSource source) =>
        source switch
        {
            ReturnSource.Plan => "workforce plan",
            ReturnSource.UniversitySurvey => "survey of universities",
            _ => "survey of employers",
        };
}
