using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Record.Decisions;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Endorsement;

/// <summary>The decision panel's decision on a candidate.</summary>
[Uses(typeof(GetCandidate), typeof(GetPeopleToChoose), typeof(DecideEndorsement))]
public sealed class DecideModel(UkTime time) : AreaPage
{
    /// <summary>What the button that adds a row of conditions posts, in place of deciding.</summary>
    private const string AddField = "add";

    public CandidatePage Shown { get; private set; } = null!;
    public PeopleToChoose People { get; private set; } = null!;

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

    [BindProperty]
    public List<Guid> Recused { get; set; } = [];

    /// <summary>Why each of those who stood aside did.</summary>
    [BindProperty]
    public Dictionary<Guid, string?> Why { get; set; } = [];

    [BindProperty]
    public List<ConditionRow> Conditions { get; set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id)
    {
        DecidedOn = time.Today;
        return ShowForm(Command(id), () => Fill(id));
    }

    public Task<IActionResult> OnPostAsync(Guid id)
    {
        if (Request.Form.ContainsKey(AddField))
        {
            Conditions.Add(new ConditionRow());
            ModelState.ClearValidationState("");
            foreach (var entry in ModelState.Values)
            {
                entry.Errors.Clear();
                entry.ValidationState = Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Skipped;
            }
            return ShowForm(Command(id), () => Fill(id));
        }
        return Do(
            Command(id),
            decision =>
            {
                TempData.Announce("The decision is on the record");
                return Redirect($"/decisions/{decision}");
            },
            () => Fill(id)
        );
    }

    private DecideEndorsement Command(Guid id) =>
        new(
            id,
            Outcome ?? "",
            Reasons ?? "",
            Delegation ?? "",
            DecidedOn ?? default,
            [.. Deciders],
            [.. Recused.Select(r => new Recusal(r, Why.GetValueOrDefault(r) ?? ""))],
            [.. Conditions.Where(c => !c.IsEmpty).Select(c => c.Draft)]
        );

    private async Task<IActionResult> Fill(Guid id)
    {
        if (Conditions.Count == 0)
        {
            Conditions.Add(new ConditionRow());
        }
        var people = await Ask(new GetPeopleToChoose());
        if (!people.IsDone)
        {
            return Refused(people.Refusal);
        }
        People = people.Value;
        return await Show(new GetCandidate(id), page => Shown = page);
    }
}
