using Touchstone.Core.Evaluation;
using Touchstone.Web.Home;

namespace Touchstone.Web.Evaluation;

/// <summary>Puts the doors of evaluation on "My work".</summary>
internal static class EvaluationSetup
{
    public static WebApplicationBuilder AddEvaluation(this WebApplicationBuilder builder)
    {
        builder.Services.AddDoor(
            Door.To(
                "Periodic reviews",
                "/evaluation/periodic-reviews",
                "Whether credentials are current and still needed",
                new GetPeriodicReviews()
            )
        );
        builder.Services.AddDoor(
            Door.To(
                "Evaluations",
                "/evaluation",
                "What credentials have changed, and what follows",
                new GetEvaluations()
            )
        );
        return builder;
    }
}
