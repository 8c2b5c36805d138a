using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Communicating;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Communicating;

/// <summary>Adds a line to the communication plan.</summary>
[Uses(typeof(PlanMessage))]
public sealed class NewMessageModel : AreaPage
{
    [BindProperty]
    public MessageForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The message has been planned");
                return Redirect($"/engagement/exercises/{id}/communication");
            },
            () => Task.FromResult<IActionResult>(Page()),
            nameof(Form)
        );

    private PlanMessage Command(Guid id) => new(id, null, Form.Said(), 0);
}
