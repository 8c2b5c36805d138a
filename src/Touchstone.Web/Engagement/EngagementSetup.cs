using Touchstone.Core.Engagement.Exercises;
using Touchstone.Web.Home;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement;

/// <summary>The ways into engagement.</summary>
public static class EngagementSetup
{
    public static WebApplicationBuilder AddEngagement(this WebApplicationBuilder builder)
    {
        builder.Services.AddMenuItem(new MenuItem("Have your say", "/exercises"));
        builder.Services.AddDoor(
            Door.To(
                "Exercises",
                "/engagement/exercises",
                "Consultations and questionnaires: prepare, open, invite, count",
                new GetExercisesAtWork()
            )
        );
        return builder;
    }
}
