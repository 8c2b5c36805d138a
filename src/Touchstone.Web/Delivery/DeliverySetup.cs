using Touchstone.Core.Delivery;
using Touchstone.Web.Home;
using Touchstone.Web.Look;

namespace Touchstone.Web.Delivery;

/// <summary>The ways into delivery.</summary>
public static class DeliverySetup
{
    public static WebApplicationBuilder AddDelivery(this WebApplicationBuilder builder)
    {
        builder.Services.AddMenuItem(new MenuItem("Education providers", "/providers"));
        builder.Services.AddDoor(
            Door.To(
                "Delivery plans",
                "/delivery",
                "Plans of education providers, approvals and returns",
                new GetPlans()
            )
        );
        return builder;
    }
}
