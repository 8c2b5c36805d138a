using Touchstone.Core.Engagement.Exercises;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>What an exercise says of itself, as it is typed.</summary>
public sealed class ExerciseForm
{
    public string? Title { get; set; }
    public string? Summary { get; set; }
    public string? Aims { get; set; }
    public string? Audience { get; set; }
    public int MinimumCell { get; set; } = Exercise.UsualMinimumCell;

    public ExerciseText Said() => new(Title ?? "", Summary ?? "", Aims ?? "", Audience ?? "");

    public static ExerciseForm Of(ExerciseText text) =>
        new()
        {
            Title = text.Title,
            Summary = text.Summary,
            Aims = text.Aims,
            Audience = text.Audience,
        };
}
