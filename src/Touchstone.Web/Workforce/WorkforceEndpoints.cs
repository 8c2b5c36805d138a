using Touchstone.Core.Workforce.Agreements;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Core.Workforce.Findings;
using Touchstone.Web.Api;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce;

/// <summary>
/// The workforce as programs read it. Fields have the names that columns have in every file, and stay the same from collection
/// to collection.
/// </summary>
internal static class WorkforceEndpoints
{
    public static void MapWorkforce(this RouteGroupBuilder api)
    {
        api.MapGet("/workforce/baselines", (ApiAnswers answers) => answers.Document(new GetBaselines(), Collections))
            .WithSummary("Collections")
            .WithMetadata(new UsesAttribute(typeof(GetBaselines)));
        api.MapGet(
                "/workforce/baselines/{collection:guid}",
                (Guid collection, ApiAnswers answers) => answers.Document(new GetBaseline(collection), Collection)
            )
            .WithSummary("A collection, and how complete it is")
            .WithMetadata(new UsesAttribute(typeof(GetBaseline)));
        api.MapGet(
                "/workforce/baselines/{collection:guid}/dictionary",
                (Guid collection, ApiAnswers answers) => answers.Document(new GetDictionary(collection), Dictionary)
            )
            .WithSummary("What a workforce plan of a collection holds")
            .WithMetadata(new UsesAttribute(typeof(GetDictionary)));
        api.MapGet(
                "/workforce/baselines/{collection:guid}/findings",
                (Guid collection, ApiAnswers answers) => answers.Document(new GetFindings(collection), Findings)
            )
            .WithSummary("The findings of a collection, with their tables")
            .WithMetadata(new UsesAttribute(typeof(GetFindings)));
        api.MapGet(
                "/workforce/findings/{finding:guid}",
                (Guid finding, ApiAnswers answers) =>
                    answers.Document(new GetFinding(finding), page => Finding(page.Finding))
            )
            .WithSummary("A finding, with its tables")
            .WithMetadata(new UsesAttribute(typeof(GetFinding)));
        api.MapGet(
                "/workforce/agreements/{agreement:guid}",
                (Guid agreement, ApiAnswers answers) => answers.Document(new GetAgreement(agreement), Agreed)
            )
            .WithSummary("An agreement of universities")
            .WithMetadata(new UsesAttribute(typeof(GetAgreement)));
        WorkforceTableEndpoints.Map(api);
    }

    private static object Collections(BaselineList list) =>
        list.Baselines.Select(b => new
        {
            b.Id,
            b.Title,
            b.AsAt,
            b.ClosesAt,
            b.Phase,
            b.Asked,
            b.SignedOff,
        });

    private static object Collection(BaselinePage page) =>
        new
        {
            page.Id,
            page.Title,
            page.Purpose,
            page.AsAt,
            page.OpensAt,
            page.ClosesAt,
            page.Phase,
            page.FieldsEdition,
            page.SmallestCell,
            page.PublishedAt,
            page.Completeness,
        };

    private static object Findings(FindingList list) =>
        new
        {
            list.RoundId,
            Collection = list.Round,
            list.AsAt,
            Findings = list.Findings.Select(Finding),
        };

    private static object Dictionary(PlanDictionary dictionary) =>
        new
        {
            dictionary.RoundId,
            Collection = dictionary.Round,
            Columns = dictionary.Columns.All.Select(column => new
            {
                column.Code,
                column.Name,
                Meaning = column.Field.Definition,
                Kind = PlanTemplate.Kind(column.Field.Kind),
                column.Field.Unit,
                column.Field.Required,
                Choices = dictionary.Columns.ChoicesOf(column.Field).Select(c => new { c.Code, c.Name }),
            }),
        };

    private static object Finding(WorkforceFinding finding) =>
        new
        {
            finding.Id,
            finding.RoundId,
            finding.Kind,
            finding.Number,
            finding.Statement,
            finding.Returns,
            finding.ComputedAt,
            finding.PublishedAt,
            finding.Content.Counts,
            Tables = finding.Content.Tables.Select(table => new
            {
                table.Code,
                table.Title,
                table.Columns,
                Rows = table.Rows.Select(row =>
                    table
                        .Columns.Zip(row)
                        .ToDictionary(
                            cell => cell.First.Code,
                            cell =>
                                cell.Second.IsHidden
                                    ? Touchstone.Web.Workforce.Findings.FindingFiles.Hidden
                                    : (object?)cell.Second.Number ?? cell.Second.Text
                        )
                ),
            }),
            finding.Content.Notes,
        };

    private static object Agreed(AgreementPage page) =>
        new
        {
            page.Agreement.Id,
            page.Agreement.Title,
            page.Agreement.HeldOn,
            page.Agreement.Purpose,
            page.Agreement.FrameworkEdition,
            page.Agreement.PublishedAt,
            Points = page.Agreement.Points.Select(point => new
            {
                point.Place,
                point.Kind,
                point.Award,
                point.Put,
                point.CommonShare,
                point.FromIntake,
                Universities = page.Universities.Select(university => new
                {
                    university.Id,
                    university.Name,
                    Position = page.Position(point, university.Id)?.Stance,
                    page.Position(point, university.Id)?.Reservation,
                    Adoption = page.Adoption(point, university.Id)?.State,
                    AdoptedFrom = page.Adoption(point, university.Id)?.FromIntake,
                }),
            }),
            Outcomes = page.Outcomes.Select(outcome => new
            {
                outcome.Code,
                outcome.Text,
                outcome.PillarCodes,
                outcome.Capabilities,
            }),
        };
}
