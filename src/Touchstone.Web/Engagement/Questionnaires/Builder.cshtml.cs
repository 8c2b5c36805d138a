using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Questionnaires;

/// <summary>A questionnaire as it is being written: its questions in their order, and its publication.</summary>
[Uses(typeof(GetQuestionnaire), typeof(PublishQuestionnaire), typeof(ArrangeQuestion))]
public sealed class BuilderModel : AreaPage
{
    public QuestionnairePage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetQuestionnaire(id), page => Shown = page);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Act == "publish"
            ? Do(
                new PublishQuestionnaire(id, Seen),
                number =>
                {
                    TempData.Announce($"Version {number} has been published");
                    return Redirect($"/engagement/questionnaires/{id}");
                },
                () => OnGetAsync(id)
            )
            : Do(
                new ArrangeQuestion(id, Question ?? "", Act == "up" ? -1 : 1, Seen),
                _ =>
                {
                    TempData.Announce("The question has been moved");
                    return Redirect($"/engagement/questionnaires/{id}");
                },
                () => OnGetAsync(id)
            );
}
