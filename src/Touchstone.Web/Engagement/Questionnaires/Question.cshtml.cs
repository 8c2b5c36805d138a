using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Questionnaires;

/// <summary>Changes a question.</summary>
[Uses(typeof(GetQuestionnaire), typeof(WriteQuestion))]
public sealed class QuestionModel : QuestionPage
{
    [BindProperty(SupportsGet = true)]
    public string Question { get; set; } = "";

    protected override string QuestionId => Question;

    public Task<IActionResult> OnGetAsync(Guid id) => Open(id);

    public Task<IActionResult> OnPostAsync(Guid id) => Save(id);
}
