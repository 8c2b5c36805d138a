using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

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
        return CsvDownload.IsAskedFor(Request) && Shown is not null
            ? CsvDownload.Of(
                "self-assessment",
                ["Code", "Factor", "Level", "Target", "Evidence", "Level last time"],
                Shown.Template.Items.Select(i =>
                    new object?[]
                    {
                        i.Code,
                        i.Name,
                        Shown.Of(i.Code)?.Level,
                        Shown.Of(i.Code)?.Target,
                        Shown.Of(i.Code)?.Evidence,
                        Shown.Before?.Ratings.FirstOrDefault(r => r.Item == i.Code)?.Level,
                    }
                )
            )
            : shown;
    }
}
