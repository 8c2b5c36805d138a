using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Web.Engagement.Exercises;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Questionnaires;

/// <summary>Adds a statement for each part of the specification.</summary>
[Uses(typeof(GetQuestionnaire), typeof(GenerateStatements))]
public sealed class StatementsModel : AreaPage
{
    [BindProperty]
    public bool PerCapability { get; set; } = true;

    [BindProperty]
    public string? Statement { get; set; } =
        $"\u201c{GenerateStatements.Place}\u201d is clear and belongs into this credential.";

    [BindProperty]
    public bool AskWhy { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            added =>
            {
                TempData.Announce($"{ExerciseWords.Count(added, "statement has", "statements have")} been added");
                return Redirect($"/engagement/questionnaires/{id}");
            },
            () => Fill(id)
        );

    private GenerateStatements Command(Guid id) => new(id, PerCapability, Statement ?? "", AskWhy, Seen);

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetQuestionnaire(id),
            page =>
            {
                ModelState.Remove(nameof(Seen));
                Seen = page.Questionnaire.Revision;
            }
        );
}
