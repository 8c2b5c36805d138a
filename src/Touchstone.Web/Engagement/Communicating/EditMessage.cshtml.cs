using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Communicating;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Communicating;

/// <summary>Changes a line of the communication plan, or says that it is done.</summary>
[Uses(typeof(GetCommunicationPlan), typeof(PlanMessage))]
public sealed class EditMessageModel : AreaPage
{
    [BindProperty]
    public MessageForm Form { get; set; } = new();

    [BindProperty]
    public int Seen { get; set; }

    public bool CanRemove { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid message) =>
        ShowForm(Command(id, message), () => Fill(id, message));

    public Task<IActionResult> OnPostAsync(Guid id, Guid message) =>
        Do(
            Command(id, message),
            _ =>
            {
                TempData.Announce("The message has been saved");
                return Redirect($"/engagement/exercises/{id}/communication");
            },
            () => Fill(id, message),
            nameof(Form)
        );

    private PlanMessage Command(Guid id, Guid message) => new(id, message, Form.Said(), Seen);

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
        CanRemove = standing.DoneOn is null;
        if (!Redisplaying)
        {
            Form = MessageForm.Of(standing.Text);
            Seen = standing.Revision;
        }
        else if (Stale is not null)
        {
            ModelState.Remove(nameof(Seen));
            Seen = standing.Revision;
        }
        return Page();
    }
}
