using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Questionnaires;

/// <summary>Begins a questionnaire.</summary>
[Uses(typeof(AddQuestionnaire))]
public sealed class NewQuestionnaireModel : AreaPage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public FormLayout Layout { get; set; }

    [BindProperty]
    public bool AskAbout { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id)
    {
        AskAbout = true;
        return ShowForm(Command(id));
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            made => Redirect($"/engagement/questionnaires/{made}"),
            () => Task.FromResult<IActionResult>(Page())
        );

    private AddQuestionnaire Command(Guid id) => new(id, Title ?? "", Layout, AskAbout);
}
