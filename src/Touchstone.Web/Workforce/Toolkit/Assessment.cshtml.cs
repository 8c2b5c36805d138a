using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>A self-assessment to read, print and act on.</summary>
[Uses(typeof(GetSelfAssessment))]
public sealed class AssessmentModel : AreaPage
{
    public SelfAssessmentPage Shown { get; private set; } = null!;

    public string LevelOf(int? level) =>
        level is { } number
            ? $"{number}. {Shown.Template.Levels.FirstOrDefault(l => l.Number == number)?.Name}"
            : "not rated";

    public bool NeedsDoing(SelfRating? rating) =>
        rating?.Level is { } level
        && (
            rating.Target is { } target
                ? level < target
                : Shown.Template.Levels.FirstOrDefault(l => l.Number == level) is { IsEnough: false }
        );

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetSelfAssessment(id), page => Shown = page);
        return DataTable.IsAskedFor(Request) && Shown is not null ? Table().FileFor(Request) : shown;
    }

    private DataTable Table() =>
        new(
            "self-assessment",
            [
                new("item", "Code", "Code of the factor or element"),
                new("item_name", "Factor", "What the factor or element is called"),
                new("level", "Level", "The level that was given; empty while it is not rated"),
                new("target", "Target", "The level that is aimed at; governance only"),
                new("evidence", "Evidence", "What shows the level"),
                new("level_before", "Level last time", "The level in the finished assessment before this one"),
            ],
            Shown.Template.Items.Select(i =>
                (IReadOnlyList<object?>)
                    [
                        i.Code,
                        i.Name,
                        Shown.Of(i.Code)?.Level,
                        Shown.Of(i.Code)?.Target,
                        Shown.Of(i.Code)?.Evidence,
                        Shown.Before?.Ratings.FirstOrDefault(r => r.Item == i.Code)?.Level,
                    ]
            )
        );
}
