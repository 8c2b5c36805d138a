using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Priorities;

/// <summary>The two decisions on a proposal ask for the same things; only the command and the words differ.</summary>
public abstract class DecideOnProposal(UkTime time) : AreaPage
{
    public ProposalPage Shown { get; private set; } = null!;
    public DecisionForm Form { get; private set; } = null!;

    /// <summary>The heading of the page.</summary>
    public abstract string Heading { get; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Delegation { get; set; } = "Decision panel";

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
                return Redirect($"/priorities/proposals/{id}");
            },
            () => Fill(id)
        );

    protected abstract Command<Guid> Command(Guid proposal);

    protected abstract DecisionForm FormOf(ProposalPage page, PeopleToChoose people);

    private async Task<IActionResult> Fill(Guid id)
    {
        var people = await Ask(new GetPeopleToChoose());
        DecidedOn ??= time.Today;
        return people.IsDone
            ? await Show(
                new GetProposal(id),
                page =>
                {
                    Shown = page;
                    Form = FormOf(page, people.Value);
                }
            )
            : Refused(people.Refusal);
    }
}
