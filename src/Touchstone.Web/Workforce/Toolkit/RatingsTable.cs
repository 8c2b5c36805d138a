using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The ratings of a self-assessment for other programs.</summary>
internal static class RatingsTable
{
    public static readonly TableShape Shape = new(
        "self-assessment",
        "Ratings of a self-assessment",
        "/workforce/toolkit/assessments/{assessment}/ratings",
        [
            new("item", "Code", "Code of the factor or element"),
            new("item_name", "Factor", "What the factor or element is called"),
            new("level", "Level", "The level that was given; empty while it is not rated"),
            new("target", "Target", "The level that is aimed at; governance only"),
            new("evidence", "Evidence", "What shows the level"),
            new("level_before", "Level last time", "The level in the finished assessment before this one"),
        ]
    );

    public static DataTable Of(SelfAssessmentPage page) =>
        Shape.With(
            page.Template.Items.Select(i =>
                (IReadOnlyList<object?>)
                    [
                        i.Code,
                        i.Name,
                        page.Of(i.Code)?.Level,
                        page.Of(i.Code)?.Target,
                        page.Of(i.Code)?.Evidence,
                        page.Before?.Ratings.FirstOrDefault(r => r.Item == i.Code)?.Level,
                    ]
            )
        );
}
