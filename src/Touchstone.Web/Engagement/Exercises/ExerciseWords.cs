using Touchstone.Core.Engagement.Exercises;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>What things of an exercise are called on pages.</summary>
public static class ExerciseWords
{
    public static string Of(ExerciseState state) =>
        state switch
        {
            ExerciseState.Draft => "Draft",
            ExerciseState.Announced => "Scheduled",
            ExerciseState.Open => "Open",
            ExerciseState.Stopped => "Stopped",
            _ => "Closed",
        };

    public static string Of(MaterialKind kind) =>
        kind switch
        {
            MaterialKind.Briefing => "Briefing",
            MaterialKind.Slides => "Slides",
            MaterialKind.Recording => "Recording",
            _ => "Document",
        };

    /// <summary>When it is or was open, in words.</summary>
    public static string When(ExerciseState state, DateTimeOffset? opens, DateTimeOffset? closes) =>
        state switch
        {
            ExerciseState.Draft => "No dates yet",
            ExerciseState.Announced => $"Opens on {UkTime.Say(opens!.Value)}, closes on {UkTime.Say(closes!.Value)}",
            ExerciseState.Open => $"Closes on {UkTime.Say(closes!.Value)}",
            ExerciseState.Stopped => $"Opened on {UkTime.Say(opens!.Value)}, stopped before its time",
            _ => $"Closed on {UkTime.Say(closes!.Value)}",
        };

    public static string Count(int count, string one, string many) =>
        $"{count.ToString("N0", System.Globalization.CultureInfo.CurrentCulture)} {(count == 1 ? one : many)}";
}
