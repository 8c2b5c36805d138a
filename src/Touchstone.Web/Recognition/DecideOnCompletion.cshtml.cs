using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Access;
using Touchstone.Core.Recognition;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Recognition;

/// <summary>Decides whether a practitioner is recognised.</summary>
[Uses(typeof(GetRecognitionQueue), typeof(GetPeopleToChoose), typeof(DecideRecognition))]
public sealed class DecideOnCompletionModel(UkTime time) : AreaPage
{
    public RecognitionQueue Queue { get; private set; } = null!;
    public WaitingCompletion Waiting { get; private set; } = null!;
    public IEnumerable<SelectListItem> People { get; private set; } = [];

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Delegation { get; set; } = "Programme manager, by delegation";

    [BindProperty, Required(ErrorMessage = "Enter the date of the decision")]
    public DateOnly? DecidedOn { get; set; }

    [BindProperty]
    public List<Guid> Deciders { get; set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The decision is on the record");
                return Redirect("/recognition/queue");
            },
            () => Fill(id)
        );

    private DecideRecognition Command(Guid completion) =>
        new(completion, Outcome ?? "", Reasons ?? "", Delegation ?? "", DecidedOn ?? default, [.. Deciders]);

    private async Task<IActionResult> Fill(Guid id)
    {
        var people = await Ask(new GetPeopleToChoose());
        var queue = await Ask(new GetRecognitionQueue());
        if (!people.IsDone || !queue.IsDone)
        {
            return Refused(people.Refusal ?? queue.Refusal!);
        }
        if (queue.Value.Waiting.FirstOrDefault(w => w.CompletionId == id) is not { } waiting)
        {
            return NotFound();
        }
        (Queue, Waiting) = (queue.Value, waiting);
        People = people.Value.People.Select(p => new SelectListItem(p.Name, p.Id.ToString()));
        DecidedOn ??= time.Today;
        return Page();
    }
}
