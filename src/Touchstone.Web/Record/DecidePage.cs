using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Record;

/// <summary>
/// Puts a decision on the record. Every kind of decision asks for the same things: the outcome, the reasons, who decided under
/// which authority and when, and the conditions. A page of an area says what is decided on, and which command carries it out.
/// </summary>
public abstract class DecidePage(UkTime time) : AreaPage, ITakesConditions
{
    /// <summary>The outcomes to choose from.</summary>
    public ImmutableArray<OutcomeOption> Outcomes { get; protected set; } = [];

    /// <summary>What is decided on, over the heading.</summary>
    public string Caption { get; protected set; } = "";

    /// <summary>Those who can have decided.</summary>
    public ImmutableArray<Named> People { get; private set; } = [];

    /// <summary>The heading of the page.</summary>
    public abstract string Heading { get; }

    /// <summary>Who reads the decision.</summary>
    public abstract string Readers { get; }

    /// <summary>Whether some outcome takes conditions.</summary>
    public bool TakesConditions => Outcomes.Any(o => o.ConditionsAllowed);

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
    public List<ConditionRow> Conditions { get; set; } = [];

    /// <summary>The decision as it was entered, for the record that is decided on.</summary>
    protected abstract Command<Guid> Command(Guid id);

    /// <summary>Reads the record: sets <see cref="Outcomes"/> and <see cref="Caption"/>, and shows the page.</summary>
    protected abstract Task<IActionResult> ShowRecord(Guid id);

    /// <summary>The page of the record that is decided on.</summary>
    protected abstract string Way(Guid id);

    /// <summary>Where to go when it is done.</summary>
    protected virtual string After(Guid id, Guid decision) => Way(id);

    /// <summary>The page from which somebody came.</summary>
    public string Back => Way(Guid.Parse((string)RouteData.Values["id"]!));

    /// <summary>The partial that shows what the decision rests on, or null.</summary>
    public virtual string? Basis => null;

    /// <summary>The partial that asks for more after those who decided, or null.</summary>
    public virtual string? AlsoAsks => null;

    /// <summary>The partial that asks for more with one of the outcomes, or null.</summary>
    public virtual string? MoreOf(OutcomeOption outcome) => null;

    protected virtual ImmutableArray<Named> Choose(PeopleToChoose people) => people.Panel;

    public virtual Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Request.Form.ContainsKey(ITakesConditions.AddField)
            ? ShowForm(Command(id), () => Fill(OneMore(id)))
            : Do(
                Command(id),
                decision =>
                {
                    TempData.Announce("The decision is on the record");
                    return Redirect(After(id, decision));
                },
                () => Fill(id)
            );

    private Guid OneMore(Guid id)
    {
        Conditions.Add(new ConditionRow());
        ModelState.LeaveUnjudged();
        return id;
    }

    private async Task<IActionResult> Fill(Guid id)
    {
        var people = await Ask(new GetPeopleToChoose());
        if (!people.IsDone)
        {
            return Refused(people.Refusal);
        }
        People = Choose(people.Value);
        DecidedOn ??= time.Today;
        if (Conditions.Count == 0)
        {
            Conditions.Add(new ConditionRow());
        }
        return await ShowRecord(id);
    }
}
