using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>The words of the pages on which everybody reads of exercises.</summary>
public static class ExerciseTexts
{
    public static Texts T { get; } = new(typeof(ExerciseTexts));
}
