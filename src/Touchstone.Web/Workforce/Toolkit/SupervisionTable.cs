using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The supervision planner for other programs: a line for each trainee and supervisor, so that hours can be added up either way.</summary>
internal static class SupervisionTable
{
    public static readonly TableShape Shape = new(
        "supervision",
        "Supervision planner of an employer",
        "/workforce/toolkit/{organisation}/supervision",
        [
            new("trainee_id", "Identifier", "Identifier of the training post in the planner"),
            new("training_post", "Training post", "What the employer calls the training post"),
            new("supervisor", "Supervisor", "Name or post of the supervisor; empty where nobody is named"),
            new("part", "Part", "coordinating or associate; empty where nobody is named"),
            new("hours_a_month", "Hours a month", "Scheduled hours a month with this supervisor"),
            new("pillars", "Pillars", "Codes of the pillars that this supervisor covers"),
            new(
                "post_hours_a_week",
                "Hours a week of the post",
                "Hours a week with all supervisors of the post together"
            ),
            new(
                "post_missing",
                "What the post lacks",
                "What the rule asks for and the plan does not have; empty when all is there"
            ),
        ]
    );

    public static DataTable Of(IEnumerable<CheckedTrainee> trainees) => Shape.With(trainees.SelectMany(Lines));

    private static IEnumerable<IReadOnlyList<object?>> Lines(CheckedTrainee post)
    {
        var team = post.Trainee.Supervisors;
        if (team.Coordinating.Length > 0 || team.Associates.IsEmpty)
        {
            yield return team.Coordinating.Length > 0
                ? Line(team.Coordinating, "coordinating", team.HoursAMonth, team.Pillars)
                : Line(null, null, null, []);
        }
        foreach (var associate in team.Associates)
        {
            yield return Line(associate.Name, "associate", associate.HoursAMonth, associate.Pillars);
        }

        IReadOnlyList<object?> Line(string? name, string? part, decimal? hours, IEnumerable<string> pillars) =>
            [
                post.Trainee.Id.ToString(),
                post.Trainee.Label,
                name,
                part,
                hours,
                string.Join("; ", pillars),
                post.HoursAWeek,
                string.Join("; ", post.Missing),
            ];
    }
}
