using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Record;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>Decides whether a collection stays open longer.</summary>
[Uses(typeof(GetBaseline), typeof(GetPeopleToChoose), typeof(DecideClosing))]
public sealed class ClosingModel : DecidePage
{
    private readonly ReferenceData reference;
    private readonly UkTime time;

    public ClosingModel(ReferenceData reference, UkTime time)
        : base(time)
    {
        this.reference = reference;
        this.time = time;
        Delegation = "Programme manager, by delegation";
    }

    [BindProperty]
    public DateOnly? ClosesAt { get; set; }

    /// <summary>The last day as it stands.</summary>
    public DateOnly LastDay { get; private set; }

    public override string Heading => "Decide on the closing day";

    public override string Readers =>
        "The reasons are public. Those whose returns are outstanding are told of a new day.";

    public override string? MoreOf(OutcomeOption outcome) =>
        outcome.IsPositive ? "/Workforce/Baseline/_NewClosing.cshtml" : null;

    protected override ImmutableArray<Named> Choose(PeopleToChoose people) => people.Deciders;

    protected override string Way(Guid id) => $"/workforce/baselines/{id}";

    protected override Command<Guid> Command(Guid id) =>
        new DecideClosing(
            id,
            Outcome ?? "",
            ClosesAt is { } day ? UkTime.EndOf(day) : null,
            Reasons ?? "",
            Delegation ?? "",
            DecidedOn ?? default,
            [.. Deciders]
        );

    protected override Task<IActionResult> ShowRecord(Guid id) =>
        Show(
            new GetBaseline(id),
            page =>
            {
                Caption = page.Title;
                LastDay = UkTime.DateOf(page.ClosesAt.AddTicks(-1));
                Outcomes = [.. reference.OutcomeSets.On(time.Today)[DecideClosing.Kind].Outcomes];
            }
        );
}
