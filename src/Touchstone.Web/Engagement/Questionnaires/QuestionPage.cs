using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Questionnaires;

/// <summary>What adding a question and changing one share.</summary>
public abstract class QuestionPage : AreaPage
{
    public QuestionnairePage Shown { get; private set; } = null!;
    public QuestionKind Kind { get; protected set; }

    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    [BindProperty]
    public int Seen { get; set; }

    public IEnumerable<SelectListItem> Clauses =>
        Shown.Clauses.Select(c => new SelectListItem(c.Name, c.Lineage.ToString()));

    /// <summary>The choices of earlier questions that this one can wait for.</summary>
    public IEnumerable<SelectListItem> Earlier =>
        Shown
            .Questionnaire.Form.Items.TakeWhile(i => i.Id != QuestionId)
            .Where(i => i.Decides)
            .SelectMany(i => i.Choices.Select(c => new SelectListItem($"{i.Text}: {c.Text}", $"{i.Id}|{c.Id}")));

    /// <summary>Null for a new one.</summary>
    protected abstract string? QuestionId { get; }

    protected Task<IActionResult> Save(Guid id) =>
        Do(
            new WriteQuestion(id, QuestionId, Form.Said(Kind), Seen),
            _ =>
            {
                TempData.Announce(QuestionId is null ? "It has been added at the end" : "It has been saved");
                return Redirect($"/engagement/questionnaires/{id}");
            },
            () => Fill(id),
            nameof(Form)
        );

    protected Task<IActionResult> Open(Guid id) =>
        ShowForm(new WriteQuestion(id, QuestionId, Form.Said(Kind), Seen), () => Fill(id));

    private async Task<IActionResult> Fill(Guid id)
    {
        var page = await Show(new GetQuestionnaire(id), shown => Shown = shown);
        if (Shown is null)
        {
            return page;
        }
        var standing = QuestionId is { } question ? Shown.Questionnaire.Form.Find(question) : null;
        if (QuestionId is not null && standing is null)
        {
            return NotFound();
        }
        Kind = standing?.Kind ?? Kind;
        if (!Redisplaying)
        {
            Form = standing is null ? new QuestionForm() : QuestionForm.Of(QuestionDraft.Of(standing));
            Seen = Shown.Questionnaire.Revision;
        }
        else if (Stale is not null)
        {
            ModelState.Remove(nameof(Seen));
            Seen = Shown.Questionnaire.Revision;
        }
        while (Form.After.Count < QuestionForm.Conditions)
        {
            Form.After.Add(null);
        }
        while (Form.Not.Count < QuestionForm.Conditions)
        {
            Form.Not.Add(false);
        }
        return page;
    }
}
