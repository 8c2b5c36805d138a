using Touchstone.Core.Evaluation;

namespace Touchstone.Web.Evaluation;

/// <summary>The words for where an evaluation stands.</summary>
public static class EvaluationWords
{
    public static string Of(EvaluationState state) =>
        state switch
        {
            EvaluationState.Draft => "Draft",
            EvaluationState.Submitted => "Submitted",
            _ => "Decided",
        };

    /// <summary>What stands in place of a count of one to four people.</summary>
    public const string Hidden = "hidden";

    public static string Of(int? count) =>
        count?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) ?? Hidden;
}
