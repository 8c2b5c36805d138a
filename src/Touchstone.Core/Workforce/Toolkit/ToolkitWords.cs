namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>What the parts of the toolkit are called.</summary>
public static class ToolkitWords
{
    public static string Of(AssessmentForm form) =>
        form switch
        {
            AssessmentForm.Organisation => "Readiness of the organisation",
            AssessmentForm.Department => "Readiness of a department or practice",
            AssessmentForm.People => "Readiness of a trainee and supervisor",
            _ => "Maturity of governance",
        };

    public static string Title(AssessmentForm form, string unit) => unit.Length == 0 ? Of(form) : $"{Of(form)}: {unit}";

    public static string Of(ActionState state) =>
        state switch
        {
            ActionState.Open => "Open",
            ActionState.Done => "Completed",
            _ => "Cancelled",
        };

    public static string Of(DemandState state) =>
        state switch
        {
            DemandState.Draft => "Draft",
            DemandState.Submitted => "Submitted",
            _ => "Superseded",
        };
}
