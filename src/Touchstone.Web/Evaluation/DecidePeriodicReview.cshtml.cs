using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access;
using Touchstone.Core.Evaluation;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Record;
using Decide = Touchstone.Core.Evaluation.DecidePeriodicReview;

namespace Touchstone.Web.Evaluation;

/// <summary>Decides what follows from a periodic review.</summary>
[Uses(typeof(GetPeriodicReview), typeof(GetPeopleToChoose), typeof(Decide))]
public sealed class DecidePeriodicReviewModel(UkTime time) : DecidePage(time)
{
    public override string Heading => "Decide on the periodic review";

    public override string Readers => "The outcome, the reasons and the conditions are public.";

    [BindProperty]
    public DateOnly? ReviewAgainBy { get; set; }

    public override string? MoreOf(OutcomeOption outcome) =>
        outcome.Code == Decide.ReEndorse ? "/Evaluation/_ReviewAgain.cshtml" : null;

    protected override string Way(Guid id) => $"/evaluation/periodic-reviews/{id}";

    protected override Command<Guid> Command(Guid id) =>
        new Decide(
            id,
            Outcome ?? "",
            Reasons ?? "",
            Delegation ?? "",
            DecidedOn ?? default,
            [.. Deciders],
            ReviewAgainBy
        )
        {
            Conditions = ConditionRow.Said(Conditions),
        };

    protected override Task<IActionResult> ShowRecord(Guid id) =>
        Show(
            new GetPeriodicReview(id),
            page =>
            {
                Outcomes = page.Outcomes;
                Caption = page.Credential;
            }
        );
}
