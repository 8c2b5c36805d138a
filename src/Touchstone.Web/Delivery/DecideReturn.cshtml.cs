using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access;
using Touchstone.Core.Delivery;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Record;

namespace Touchstone.Web.Delivery;

/// <summary>Decides what follows from an annual return.</summary>
[Uses(typeof(GetReturn), typeof(GetPeopleToChoose), typeof(DecideReturn))]
public sealed class DecideReturnModel(UkTime time) : DecideOnDelivery(time)
{
    public override string Heading => "Decide on the annual return";

    protected override string Way(Guid id) => $"/delivery/returns/{id}";

    protected override Command<Guid> Command(Guid id) =>
        new DecideReturn(
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
            new GetReturn(id),
            page =>
            {
                Outcomes = page.Outcomes;
                Caption = $"{page.Provider}: {page.Plan.Programme.Title}, from {UkTime.Say(page.Return.YearFrom)}";
            }
        );
}
