using Touchstone.Core.Engagement.Exercises;
using Touchstone.Web.Foundation.Wording;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>What things of an exercise are called on pages. States are words of the look's list of statuses.</summary>
public static class ExerciseWords
{
    private static Texts T => ExerciseTexts.T;

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
            MaterialKind.Briefing => T["Material.Briefing"],
            MaterialKind.Slides => T["Material.Slides"],
            MaterialKind.Recording => T["Material.Recording"],
            _ => T["Material.Document"],
        };

    /// <summary>When it is or was open, in words.</summary>
    public static string When(ExerciseState state, DateTimeOffset? opens, DateTimeOffset? closes) =>
        state switch
        {
            ExerciseState.Draft => T["When.None"],
            ExerciseState.Announced => T["When.Announced", UkTime.Say(opens!.Value), UkTime.Say(closes!.Value)],
            ExerciseState.Open => T["When.Open", UkTime.Say(closes!.Value)],
            ExerciseState.Stopped => T["When.Stopped", UkTime.Say(opens!.Value)],
            _ => T["When.Closed", UkTime.Say(closes!.Value)],
        };

    public static string Count(int count, string one, string many) =>
        $"{count.ToString("N0", System.Globalization.CultureInfo.CurrentCulture)} {(count == 1 ? one : many)}";
}
