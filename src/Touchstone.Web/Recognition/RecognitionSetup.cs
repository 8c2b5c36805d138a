using Touchstone.Core.Recognition;
using Touchstone.Web.Home;
using Touchstone.Web.Look;

namespace Touchstone.Web.Recognition;

/// <summary>The ways into recognition, and the addresses that other people's software reads.</summary>
public static class RecognitionSetup
{
    public static WebApplicationBuilder AddRecognition(this WebApplicationBuilder builder)
    {
        builder.Services.AddMenuItem(new MenuItem("Check a badge", "/verify"));
        builder.Services.AddSingleton<PublicWeb>();
        builder.Services.AddSingleton<BadgeSources>();
        builder.Services.AddDoor(
            Door.To("Learning and assessment", "/recognition", "Enrolments, evidence and sign-off", new GetEnrolments())
        );
        builder.Services.AddDoor(
            Door.To(
                "Recognition queue",
                "/recognition/queue",
                "Confirmed completions that wait for a decision",
                new GetRecognitionQueue()
            )
        );
        return builder;
    }
}
