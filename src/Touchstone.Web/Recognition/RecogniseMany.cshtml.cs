using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Access;
using Touchstone.Core.Recognition;
using Touchstone.Core.Recognition.Many;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Many = Touchstone.Core.Recognition.Many.RecogniseMany;

namespace Touchstone.Web.Recognition;

/// <summary>Recognises many practitioners at once: first as a trial that changes nothing, then really.</summary>
[Uses(typeof(GetRecognitionQueue), typeof(GetPeopleToChoose), typeof(Many))]
public sealed class RecogniseManyModel(UkTime time) : AreaPage
{
    public ImmutableArray<WaitingCompletion> Waiting { get; private set; } = [];

    public IEnumerable<SelectListItem> People { get; private set; } = [];

    /// <summary>What the trial showed; null before it.</summary>
    public RowReport? Report { get; private set; }

    [BindProperty]
    public List<Guid> Completions { get; set; } = [];

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Delegation { get; set; } = "Programme manager, by delegation";

    [BindProperty, Required(ErrorMessage = "Enter the date of the decision")]
    public DateOnly? DecidedOn { get; set; }

    [BindProperty]
    public List<Guid> Deciders { get; set; } = [];

    /// <summary>The button with which the form was sent: to try, or to do it.</summary>
    [BindProperty]
    public bool Really { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowForm(Command(), Fill);

    public Task<IActionResult> OnPostAsync() =>
        Really
            ? Do(
                Command(),
                report =>
                {
                    TempData.Announce(
                        report.Done == 1
                            ? "One practitioner has been recognised"
                            : $"{report.Done} practitioners have been recognised"
                    );
                    return Redirect("/recognition/queue");
                },
                Fill
            )
            : Try(Command(), report => Report = report, Fill);

    private Many Command() =>
        new([.. Completions], Reasons ?? "", Delegation ?? "", DecidedOn ?? default, [.. Deciders]);

    private async Task<IActionResult> Fill()
    {
        var people = await Ask(new GetPeopleToChoose());
        if (!people.IsDone)
        {
            return Refused(people.Refusal);
        }
        People = people.Value.People.Select(p => new SelectListItem(p.Name, p.Id.ToString()));
        DecidedOn ??= time.Today;
        return await Show(new GetRecognitionQueue(), queue => Waiting = queue.Waiting);
    }
}
