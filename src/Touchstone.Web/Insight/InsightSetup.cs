using Touchstone.Core.Insight.Projects;
using Touchstone.Web.Home;

namespace Touchstone.Web.Insight;

/// <summary>Puts the door of insight on "My work".</summary>
internal static class InsightSetup
{
    public static WebApplicationBuilder AddInsight(this WebApplicationBuilder builder)
    {
        builder.Services.AddDoor(
            Door.To(
                "Insight",
                "/insight",
                "What people said, what follows from it, and what was done",
                new GetAnalyses()
            )
        );
        return builder;
    }
}
