using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Communicating;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Communicating;

/// <summary>Takes a line out of the communication plan.</summary>
[Uses(typeof(GetCommunicationPlan), typeof(RemoveMessage))]
public sealed class RemoveMessageModel : AreaPage
{
    public string Message { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(Guid id, Guid message) =>
        ShowForm(new RemoveMessage(id, message), () => Fill(id, message));

    public Task<IActionResult> OnPostAsync(Guid id, Guid message) =>
        Do(
            new RemoveMessage(id, message),
            _ =>
            {
                TempData.Announce("The message has been taken out of the plan");
                return Redirect($"/engagement/exercises/{id}/communication");
            },
            () => Fill(id, message)
        );

    private async Task<IActionResult> Fill(Guid id, Guid message)
    {
        var plan = await Ask(new GetCommunicationPlan(id));
        if (!plan.IsDone)
        {
            return Refused(plan.Refusal);
        }
        if (plan.Value.Messages.FirstOrDefault(m => m.Id == message) is not { } standing)
        {
            return NotFound();
        }
        Message = standing.Audience;
        return Page();
    }
}
