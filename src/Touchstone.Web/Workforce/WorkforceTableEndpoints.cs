using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Core.Workforce.Findings.Titles;
using Touchstone.Core.Workforce.Practice;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Api;
using Touchstone.Web.Foundation;
using Touchstone.Web.Workforce.Agreements;
using Touchstone.Web.Workforce.Baseline;
using Touchstone.Web.Workforce.Findings;
using Touchstone.Web.Workforce.Practice;
using Touchstone.Web.Workforce.Toolkit;

namespace Touchstone.Web.Workforce;

/// <summary>Every table of the workforce at the address that its shape states.</summary>
internal static class WorkforceTableEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapTable(
            ReturnsTable.Shape,
            typeof(GetReturns),
            (Guid collection, ApiAnswers answers, ReferenceData reference) =>
                answers.Table(new GetReturns(collection), list => ReturnsTable.Of(list, reference))
        );
        api.MapTable(
            RolesTable.Shape,
            typeof(GetRoles),
            (Guid collection, ApiAnswers answers) => answers.Table(new GetRoles(collection), RolesTable.Of)
        );
        api.MapTable(
            AgreementsTable.Shape,
            typeof(GetAgreements),
            (ApiAnswers answers) => answers.Table(new GetAgreements(), AgreementsTable.Of)
        );
        api.MapTable(
            PositionsTable.Shape,
            typeof(GetAgreement),
            (Guid agreement, ApiAnswers answers) => answers.Table(new GetAgreement(agreement), PositionsTable.Of)
        );
        api.MapTable(
            ExercisesTable.Shape,
            typeof(GetExercises),
            (ApiAnswers answers) => answers.Table(new GetExercises(), ExercisesTable.Of)
        );
        api.MapTable(
            GroupsTable.Shape,
            typeof(GetExercise),
            (Guid exercise, ApiAnswers answers) =>
                answers.Table(new GetExercise(exercise), page => GroupsTable.Of(page.Groups))
        );
        api.MapTable(
            StatementsTable.Shape,
            typeof(GetSource),
            (Guid document, ApiAnswers answers) => answers.Table(new GetSource(document), StatementsTable.Of)
        );
        api.MapTable(
            RegionTable.Shape,
            typeof(GetRegion),
            (string? region, ApiAnswers answers) =>
                answers.Table(new GetRegion(region), page => RegionTable.Of(page.Lines))
        );
        MapToolkit(api);
        api.MapTable(WorkforceTables.Shape, null, (ApiAnswers answers) => answers.Table(WorkforceTables.Dictionary));
    }

    private static void MapToolkit(RouteGroupBuilder api)
    {
        Toolkit(AssessmentsTable.Shape, page => AssessmentsTable.Of(page.Assessments));
        Toolkit(ActionsTable.Shape, page => ActionsTable.Of(page.Actions));
        Toolkit(RolePlansTable.Shape, page => RolePlansTable.Of(page.Roles));
        Toolkit(SupervisionTable.Shape, page => SupervisionTable.Of(page.Trainees));
        Toolkit(DemandLinesTable.Shape, page => DemandLinesTable.Of(page.Demand));
        api.MapTable(
            RatingsTable.Shape,
            typeof(GetSelfAssessment),
            (Guid assessment, ApiAnswers answers) => answers.Table(new GetSelfAssessment(assessment), RatingsTable.Of)
        );
        api.MapTable(
            BenchmarkTable.Shape,
            typeof(GetBenchmark),
            (Guid organisation, AssessmentForm form, ApiAnswers answers) =>
                answers.Table(new GetBenchmark(organisation, form), BenchmarkTable.Of)
        );
        api.MapTable(
            DemandSummariesTable.Shape,
            typeof(GetDemandSummaries),
            (ApiAnswers answers) => answers.Table(new GetDemandSummaries(), DemandSummariesTable.Of)
        );
        api.MapTable(
            DemandTable.Shape,
            typeof(GetDemandSummary),
            (Guid summary, ApiAnswers answers, ReferenceData reference) =>
                answers.Table(
                    new GetDemandSummary(summary),
                    page => new DemandTable(page.Summary.Figures, page.Offered, reference).Data()
                )
        );

        void Toolkit(TableShape shape, Func<ToolkitPage, DataTable> table) =>
            api.MapTable(
                shape,
                typeof(GetToolkit),
                (Guid organisation, ApiAnswers answers) => answers.Table(new GetToolkit(organisation), table)
            );
    }

    private static void MapTable(this RouteGroupBuilder api, TableShape shape, Type? uses, Delegate answer) =>
        api.MapGet(shape.Address, answer)
            .WithName(shape.Name)
            .WithSummary(shape.Title)
            .WithMetadata(shape, uses is null ? new UsesAttribute() : new UsesAttribute(uses));
}
