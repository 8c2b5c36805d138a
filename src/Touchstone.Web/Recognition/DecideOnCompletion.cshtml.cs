using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Recognition;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Record;

namespace Touchstone.Web.Recognition;

/// <summary>Decides whether a practitioner is recognised. Others, and later visits, are led to the enrolment.</summary>
[Uses(typeof(GetRecognitionQueue), typeof(GetPeopleToChoose), typeof(FindCompletion), typeof(DecideRecognition))]
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

    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await May(Command(id)) ? await Fill(id) : await ToEnrolment(id);

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
        var queue = await Ask(new GetRecognitionQueue());
        if (!queue.IsDone)
        {
            return Refused(queue.Refusal);
        }
        if (queue.Value.Waiting.FirstOrDefault(w => w.CompletionId == id) is not { } waiting)
        {
            return await ToEnrolment(id);
        }
        (Queue, Waiting) = (queue.Value, waiting);
        People = people.Value.Deciders.Select(p => new SelectListItem(p.Name, p.Id.ToString()));
        DecidedOn ??= time.Today;
        return Page();
    }

    private async Task<IActionResult> ToEnrolment(Guid id)
    {
        var found = await Ask(new FindCompletion(id));
        return found.IsDone ? LocalRedirect($"/recognition/enrolments/{found.Value}") : Refused(found.Refusal);
    }
}
