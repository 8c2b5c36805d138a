using Touchstone.Core.Conversations.Seminars;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Api;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>
/// A seminar as programs read it, and the addresses of what stands in its report: problems, clusters and challenges are places there,
/// and the golden thread leads to each.
/// </summary>
internal static class SeminarEndpoints
{
    public static void MapSeminars(this RouteGroupBuilder api) =>
        api.MapGet(
                "/seminars/{seminar:guid}",
                (Guid seminar, ApiAnswers answers) => answers.Document(new GetSeminarReport(seminar), Report)
            )
            .WithSummary("How the challenges of a conversation came about, with the figures of each problem")
            .WithMetadata(new UsesAttribute(typeof(GetSeminarReport)));

    public static WebApplication MapPlacesInSeminars(this WebApplication app)
    {
        foreach (var place in new[] { "/seminars/problems", "/seminars/clusters", "/challenges" })
        {
            app.MapGet(place + "/{id:guid}", Place).WithMetadata(new UsesAttribute(typeof(FindInSeminar)));
        }
        return app;
    }

    private static async Task<IResult> Place(Guid id, HttpContext http, UseCaseRunner process)
    {
        var found = await process.Run(CurrentActor.Of(http), new FindInSeminar(id), null, http.RequestAborted);
        return found.IsDone ? Results.LocalRedirect($"/seminars/{found.Value}#{id}") : Results.NotFound();
    }

    private static object Report(SeminarReport report) =>
        new
        {
            report.Seminar.Id,
            report.Seminar.ConversationId,
            report.Conversation,
            report.Seminar.Purpose,
            Rule = report.Seminar.Plan.FirstRule.Text,
            RuleInWords = report.Seminar.Plan.FirstRule.Sentence,
            report.Seminar.Plan.Fingerprint,
            report.Leaders,
            Groups = report.Constituencies,
            report.Framed,
            Rounds = report.Rounds.Select(r => new
            {
                r.Round.Number,
                r.Round.Question,
                r.Round.OpenedAt,
                r.Round.ClosedAt,
                Rated = r.Raters,
                Sorted = r.Sorters,
                r.Round.Decision,
                r.Round.Reason,
            }),
            Clusters = report.Clusters.Select(c => new
            {
                c.Cluster.Id,
                c.Cluster.Name,
                c.Cluster.Cohesion,
                c.Cluster.Reason,
                IsConfirmed = c.Cluster.ConfirmedAt is not null,
                c.Challenge,
            }),
            Problems = ProblemsTable.Of(report).Objects(),
        };
}
