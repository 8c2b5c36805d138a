using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access;
using Touchstone.Core.Evaluation;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Record;

namespace Touchstone.Web.Evaluation;

/// <summary>Decides on the findings of an evaluation; a new need begins the journey again.</summary>
[Uses(typeof(GetEvaluation), typeof(GetPeopleToChoose), typeof(DecideEvaluation))]
public sealed class DecideOnEvaluationModel(UkTime time) : DecidePage(time)
{
    public override string Heading => "Decide on the findings";

    public override string Readers =>
        "The outcome and the reasons are public, and so is the evaluation, unless more work is needed.";

    [BindProperty]
    public string? NewArea { get; set; }

    [BindProperty]
    public string? NewNeed { get; set; }

    public override string? MoreOf(OutcomeOption outcome) =>
        outcome.Code == DecideEvaluation.NeedFound ? "/Evaluation/_NewNeed.cshtml" : null;

    protected override string Way(Guid id) => $"/evaluation/{id}";

    protected override Command<Guid> Command(Guid id) =>
        new DecideEvaluation(
            id,
            Outcome ?? "",
            Reasons ?? "",
            Delegation ?? "",
            DecidedOn ?? default,
            [.. Deciders],
            NewArea,
            NewNeed
        )
        {
            Conditions = ConditionRow.Said(Conditions),
        };

    protected override Task<IActionResult> ShowRecord(Guid id) =>
        Show(
            new GetEvaluation(id),
            page =>
            {
                Outcomes = page.Outcomes;
                Caption = page.Report.Title;
            }
        );
}
