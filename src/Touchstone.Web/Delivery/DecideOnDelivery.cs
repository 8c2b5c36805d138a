using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Delivery;

/// <summary>The decisions on a plan and on an annual return ask for the same things; only the command and the words differ.</summary>
public abstract class DecideOnDelivery(UkTime time) : AreaPage
{
    public ImmutableArray<OutcomeOption> Outcomes { get; protected set; } = [];

    /// <summary>What is decided on, over the heading.</summary>
    public string Caption { get; protected set; } = "";

    public IEnumerable<SelectListItem> People { get; private set; } = [];

    /// <summary>The heading of the page.</summary>
    public abstract string Heading { get; }

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

    [BindProperty]
    public List<ConditionRow> Conditions { get; set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The decision is on the record");
                return Redirect(Way(id));
            },
            () => Fill(id)
        );

    /// <summary>The page of the record that is decided on.</summary>
    public abstract string Way(Guid id);

    protected abstract Command<Guid> Command(Guid id);

    protected abstract Task<IActionResult> ShowRecord(Guid id);

    private async Task<IActionResult> Fill(Guid id)
    {
        var people = await Ask(new GetPeopleToChoose());
        if (!people.IsDone)
        {
            return Refused(people.Refusal);
        }
        People = people.Value.People.Select(p => new SelectListItem(p.Name, p.Id.ToString()));
        DecidedOn ??= time.Today;
        while (Conditions.Count < ConditionRow.Rows)
        {
            Conditions.Add(new ConditionRow());
        }
        return await ShowRecord(id);
    }
}
