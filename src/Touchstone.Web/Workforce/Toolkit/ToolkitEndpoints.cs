using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using static Touchstone.Web.Workforce.WorkforceJson;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The toolkit, the regional view and demand as programs read them: the same rows as in the files of the pages.</summary>
internal static class ToolkitEndpoints
{
    public static WebApplication MapToolkit(this WebApplication app)
    {
        app.MapGet(
                "/workforce/toolkit/{id:guid}.json",
                (Guid id, HttpContext http, UseCaseRunner process) => Answer(http, process, new GetToolkit(id), Toolkit)
            )
            .WithMetadata(new UsesAttribute(typeof(GetToolkit)));
        app.MapGet(
                "/workforce/toolkit/assessments/{id:guid}.json",
                (Guid id, HttpContext http, UseCaseRunner process) =>
                    Answer(http, process, new GetSelfAssessment(id), Assessment)
            )
            .WithMetadata(new UsesAttribute(typeof(GetSelfAssessment)));
        app.MapGet(
                "/workforce/region.json",
                (string? region, HttpContext http, UseCaseRunner process) =>
                    Answer(
                        http,
                        process,
                        new GetRegion(region),
                        page => new { page.Regions, Employers = RegionTable.Of(page.Lines).Objects() }
                    )
            )
            .WithMetadata(new UsesAttribute(typeof(GetRegion)));
        app.MapGet(
                "/workforce/demand/{id:guid}.json",
                (Guid id, HttpContext http, UseCaseRunner process) =>
                    Answer(http, process, new GetDemandSummary(id), Demand)
            )
            .WithMetadata(new UsesAttribute(typeof(GetDemandSummary)));
        return app;
    }

    private static object Toolkit(ToolkitPage page) =>
        new
        {
            page.OrganisationId,
            page.Organisation,
            Assessments = AssessmentsTable.Of(page.Assessments).Objects(),
            Actions = ActionsTable.Of(page.Actions).Objects(),
            RolePlans = RolePlansTable.Of(page.Roles).Objects(),
            Supervision = SupervisionTable.Of(page.Trainees).Objects(),
            Demand = DemandLinesTable.Of(page.Demand).Objects(),
        };

    private static object Assessment(SelfAssessmentPage page) =>
        new
        {
            page.Assessment.Id,
            page.Assessment.OrganisationId,
            page.Organisation,
            page.Assessment.Form,
            page.Assessment.Unit,
            page.Assessment.Edition,
            page.Assessment.BegunAt,
            page.Assessment.FinishedAt,
            page.Mean,
            Ratings = RatingsTable.Of(page).Objects(),
        };

    private static object Demand(DemandSummaryPage page) =>
        new
        {
            page.Summary.Id,
            page.Summary.Year,
            page.Summary.Title,
            page.Summary.Summary,
            page.Summary.PublishedAt,
            page.Summary.Figures,
        };
}
