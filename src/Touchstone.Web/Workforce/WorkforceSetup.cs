using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce;

/// <summary>The way into the workforce.</summary>
public static class WorkforceSetup
{
    public static WebApplicationBuilder AddWorkforce(this WebApplicationBuilder builder)
    {
        builder.Services.AddMenuItem(new MenuItem("Workforce", "/workforce"));
        return builder;
    }
}
