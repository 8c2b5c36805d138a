using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Answering;

/// <summary>Types in answers that came on paper.</summary>
[Uses(typeof(GetPaperForm), typeof(TypeInAnswers))]
public sealed class PaperModel : AnsweringPage
{
    public string? Closed { get; private set; }

    protected override bool InsistsOnAnswers => false;
    public override string SendText => "Add this answer";

    public override string Note =>
        "Type in what stands on the paper, and leave out what was left out. The answer is marked as one on paper. Names and addresses on the paper do not belong here.";

    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await Find(id) ?? Show(Form.PageAfter(Beginning, Answers)?.Number ?? Check);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await Find(id) is { } refused)
        {
            return refused;
        }
        if (Closed is not null)
        {
            return Page();
        }
        return await Walk()
            ?? await Do(
                new TypeInAnswers(id, Version!.Value, Answers, Standpoint),
                _ =>
                {
                    TempData.Announce("The answer has been added. Here is an empty form for the next");
                    return Redirect($"/engagement/questionnaires/{id}/paper");
                },
                () => Task.FromResult(Again(Step))
            );
    }

    private async Task<IActionResult?> Find(Guid id)
    {
        var found = await Ask(new GetPaperForm(id));
        if (!found.IsDone)
        {
            return Refused(found.Refusal);
        }
        var paper = found.Value;
        (Version, Form, Closed) = (paper.VersionId, paper.Form, paper.Closed);
        (Heading, Caption, Back) = (paper.Title, paper.Exercise, $"/engagement/exercises/{paper.ExerciseId}");
        return null;
    }
}
