using Touchstone.Core.Workforce.Agreements;
using Touchstone.Core.Workforce.Practice;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Home;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The ways into the toolkit for employers, regions, agreements and capabilities from practice.</summary>
internal static class ToolkitSetup
{
    public static WebApplicationBuilder AddToolkit(this WebApplicationBuilder builder)
    {
        builder.Services.AddDoor(
            Door.To(
                "Deployment toolkit",
                "/workforce/toolkit",
                "Readiness, actions, roles, supervision and demand of your organisation",
                new GetEmployers()
            )
        );
        builder.Services.AddDoor(
            Door.To(
                "Employers by region",
                "/workforce/region",
                "How far employers are with the toolkit",
                new GetRegion()
            )
        );
        builder.Services.AddDoor(
            Door.To(
                "Capabilities from practice",
                "/workforce/practice",
                "What job descriptions and local frameworks say, and what matters most",
                new GetExercises()
            )
        );
        builder.Services.AddDoor(
            Door.To(
                "Record a workshop of universities",
                "/workforce/agreements",
                "What was put, who agreed and how far it is taken up",
                new ConveneAgreement("", null, "")
            )
        );
        return builder;
    }
}
