using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Touchstone.Web.Foundation;

/// <summary>A form that was sent to be changed, and not to be carried out: it is shown again without a word on what is missing.</summary>
public static class UnjudgedForm
{
    public static void LeaveUnjudged(this ModelStateDictionary state)
    {
        state.ClearValidationState("");
        foreach (var entry in state.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
        }
    }
}
