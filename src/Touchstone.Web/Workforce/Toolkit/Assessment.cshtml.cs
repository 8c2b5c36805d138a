using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>A self-assessment to read, print and act on.</summary>
[Uses(typeof(GetSelfAssessment))]
public sealed class AssessmentModel : TablePage
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

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowOrGive(new GetSelfAssessment(id), page => Shown = page, RatingsTable.Of);
}
