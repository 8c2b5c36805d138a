using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access;
using Touchstone.Core.Delivery;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Record;

namespace Touchstone.Web.Delivery;

/// <summary>Decides on a delivery plan.</summary>
[Uses(typeof(GetPlan), typeof(GetPeopleToChoose), typeof(DecidePlan))]
public sealed class DecidePlanModel(UkTime time) : DecideOnDelivery(time)
{
    public override string Heading => "Decide on the delivery plan";

    protected override string Way(Guid id) => $"/delivery/plans/{id}";

    protected override Command<Guid> Command(Guid id) =>
        new DecidePlan(
            id,
            Outcome ?? "",
            Reasons ?? "",
            Delegation ?? "",
            DecidedOn ?? default,
            [.. Deciders],
            ConditionRow.Said(Conditions)
        );

    protected override Task<IActionResult> ShowRecord(Guid id) =>
        Show(
            new GetPlan(id),
            page =>
            {
                Outcomes = page.Outcomes;
                Caption = $"{page.Provider}: {page.Plan.Programme.Title}, {page.Version.Title} {page.Version.Number}";
            }
        );
}
