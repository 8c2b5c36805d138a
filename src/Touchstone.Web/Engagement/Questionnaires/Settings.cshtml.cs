using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Questionnaires;

/// <summary>How a questionnaire is called, what it begins with and how it is laid out.</summary>
[Uses(typeof(GetQuestionnaire), typeof(SettleQuestionnaire))]
public sealed class SettingsModel : AreaPage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Introduction { get; set; }

    [BindProperty]
    public FormLayout Layout { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("It has been saved");
                return Redirect($"/engagement/questionnaires/{id}");
            },
            () => Fill(id)
        );

    private SettleQuestionnaire Command(Guid id) => new(id, Title ?? "", Introduction ?? "", Layout, Seen);

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetQuestionnaire(id),
            page =>
            {
                if (!Redisplaying)
                {
                    Title = page.Questionnaire.Title;
                    Introduction = page.Questionnaire.Form.Introduction;
                    Layout = page.Questionnaire.Form.Layout;
                    Seen = page.Questionnaire.Revision;
                }
                else if (Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = page.Questionnaire.Revision;
                }
            }
        );
}
