using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Importing;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Files;
using Touchstone.Web.Foundation;
using Touchstone.Web.Platform;

namespace Touchstone.Web.Engagement.Importing;

/// <summary>Brings in a file of answers for a dry run.</summary>
[Uses(typeof(GetQuestionnaire), typeof(BringAnswers))]
[RequestSizeLimit(Upload.SizeLimit + Wrapping)]
public sealed class ImportModel : AreaPage
{
    // What a form puts around a file.
    private const int Wrapping = 64 * 1024;

    public QuestionnairePage Shown { get; private set; } = null!;

    [BindProperty(Name = "File")]
    public IFormFile? Brought { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new BringAnswers(id, null), () => Fill(id));

    public async Task<IActionResult> OnPostAsync(Guid id) =>
        await Do(
            new BringAnswers(id, await Brought.ReadAsync(HttpContext.RequestAborted)),
            upload => Redirect($"/engagement/questionnaires/{id}/import/{upload}"),
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) => Show(new GetQuestionnaire(id), page => Shown = page);
}
