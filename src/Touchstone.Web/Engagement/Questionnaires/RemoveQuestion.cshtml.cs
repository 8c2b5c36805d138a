using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Questionnaires;

/// <summary>Takes a question away.</summary>
[Uses(typeof(GetQuestionnaire), typeof(ArrangeQuestion))]
public sealed class RemoveQuestionModel : AreaPage
{
    public string Text { get; private set; } = "";

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, string question) =>
        ShowForm(new ArrangeQuestion(id, question, 0, Seen), () => Fill(id, question));

    public Task<IActionResult> OnPostAsync(Guid id, string question) =>
        Do(
            new ArrangeQuestion(id, question, 0, Seen),
            _ =>
            {
                TempData.Announce("The question has been removed");
                return Redirect($"/engagement/questionnaires/{id}");
            },
            () => Fill(id, question)
        );

    private async Task<IActionResult> Fill(Guid id, string question)
    {
        var page = await Ask(new GetQuestionnaire(id));
        if (!page.IsDone)
        {
            return Refused(page.Refusal);
        }
        if (page.Value.Questionnaire.Form.Find(question) is not { } found)
        {
            return NotFound();
        }
        (Text, Seen) = (found.Text, page.Value.Questionnaire.Revision);
        return Page();
    }
}
