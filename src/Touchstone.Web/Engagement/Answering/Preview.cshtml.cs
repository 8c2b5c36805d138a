using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Answering;

/// <summary>Tries a questionnaire as it is being written. Nothing is stored, whatever is typed.</summary>
[Uses(typeof(GetPreview))]
public sealed class PreviewModel : AnsweringPage
{
    public bool IsDone { get; private set; }

    public override string SendText => "See whether they would be taken";

    public override string Note => "You are trying it. Nothing you type is kept.";

    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await Find(id) ?? Show(Form.PageAfter(Beginning, Answers)?.Number ?? Check);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await Find(id) is { } refused)
        {
            return refused;
        }
        if (await Walk() is { } shown)
        {
            return shown;
        }
        foreach (
            var fault in Standpoint.Check() is { Any: true } faults ? ((Refusal.Invalid)faults.Refusal).Faults : []
        )
        {
            ModelState.AddModelError(fault.Field, fault.Message);
        }
        if (ModelState.ErrorCount > 0)
        {
            return Again(Check);
        }
        IsDone = true;
        return Page();
    }

    private async Task<IActionResult?> Find(Guid id)
    {
        var found = await Ask(new GetPreview(id));
        if (!found.IsDone)
        {
            return Refused(found.Refusal);
        }
        Form = found.Value.Form;
        (Heading, Back) = (found.Value.Title, $"/engagement/questionnaires/{id}");
        return null;
    }
}
