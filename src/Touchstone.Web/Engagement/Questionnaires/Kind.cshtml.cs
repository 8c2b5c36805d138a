using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Questionnaires;

/// <summary>Chooses what kind of question to add.</summary>
[Uses(typeof(WriteQuestion))]
public sealed class KindModel : AreaPage
{
    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(new WriteQuestion(id, null, new QuestionDraft(QuestionKind.Text, ""), 0));
}
