using Microsoft.AspNetCore.Mvc.ModelBinding;
using Touchstone.Core.Platform;

namespace Touchstone.Web.Foundation;

/// <summary>The question which of two equal hours is meant: asked when clocks go back within what was typed, and not otherwise.</summary>
public static class ClockTurns
{
    /// <param name="typed">What was typed, with what is wrong with it.</param>
    /// <param name="moment">The name that the fields begin with: Opens for OpensDate, OpensTime and OpensTurn.</param>
    /// <param name="given">What was answered before.</param>
    public static bool AsksTurn(this ModelStateDictionary typed, string moment, ClockTurn? given)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return given is not null
            || (
                typed.TryGetValue($"{moment}Turn", out var entry)
                && (entry.Errors.Count > 0 || entry.AttemptedValue is not null)
            );
    }
}
