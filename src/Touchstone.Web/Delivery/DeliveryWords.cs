using Touchstone.Core.Delivery;

namespace Touchstone.Web.Delivery;

/// <summary>The words for where plans and returns stand.</summary>
public static class DeliveryWords
{
    public static string Of(PlanState state) =>
        state switch
        {
            PlanState.Draft => "Draft",
            PlanState.Submitted => "Submitted",
            PlanState.MoreInformation => "More information needed",
            PlanState.Approved => "Approved",
            PlanState.NotApproved => "Not approved",
            PlanState.Suspended => "Suspended",
            _ => "Withdrawn",
        };

    public static string Of(ReturnState state) =>
        state switch
        {
            ReturnState.Draft => "Draft",
            ReturnState.Submitted => "Submitted",
            _ => "Completed",
        };
}
