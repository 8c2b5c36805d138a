using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Core.Workforce.Findings;
using Touchstone.Web.Foundation;
using Touchstone.Web.Workforce.Toolkit;
using static Touchstone.Web.Workforce.WorkforceJson;

namespace Touchstone.Web.Workforce;

/// <summary>
/// The workforce as programs read it: the address of a page with <c>.json</c> behind it. Columns have the names that they have
/// in every file, and stay the same from collection to collection.
/// </summary>
internal static class WorkforceEndpoints
{
    public static WebApplication MapWorkforce(this WebApplication app)
    {
        app.MapGet(
                "/workforce/baselines.json",
                (HttpContext http, UseCaseRunner process) => Answer(http, process, new GetBaselines(), Collections)
            )
            .WithMetadata(new UsesAttribute(typeof(GetBaselines)));
        app.MapGet(
                "/workforce/baselines/{id:guid}.json",
                (Guid id, HttpContext http, UseCaseRunner process) =>
                    Answer(http, process, new GetBaseline(id), Collection)
            )
            .WithMetadata(new UsesAttribute(typeof(GetBaseline)));
        app.MapGet(
                "/workforce/baselines/{id:guid}/dictionary.json",
                (Guid id, HttpContext http, UseCaseRunner process) =>
                    Answer(http, process, new GetDictionary(id), Dictionary)
            )
            .WithMetadata(new UsesAttribute(typeof(GetDictionary)));
        app.MapGet(
                "/workforce/baselines/{id:guid}/findings.json",
                (Guid id, HttpContext http, UseCaseRunner process) =>
                    Answer(
                        http,
                        process,
                        new GetFindings(id),
                        list => new
                        {
                            list.RoundId,
                            Collection = list.Round,
                            list.AsAt,
                            Findings = list.Findings.Select(Finding),
                        }
                    )
            )
            .WithMetadata(new UsesAttribute(typeof(GetFindings)));
        app.MapGet(
                "/workforce/findings/{id:guid}.json",
                (Guid id, HttpContext http, UseCaseRunner process) =>
                    Answer(http, process, new GetFinding(id), page => Finding(page.Finding))
            )
            .WithMetadata(new UsesAttribute(typeof(GetFinding)));
        app.MapGet(
                "/workforce/agreements/{id:guid}.json",
                (Guid id, HttpContext http, UseCaseRunner process) =>
                    Answer(http, process, new GetAgreement(id), Agreed)
            )
            .WithMetadata(new UsesAttribute(typeof(GetAgreement)));
        app.MapGet("/workforce/tables.json", () => Say(WorkforceTables.Dictionary.Objects()))
            .WithMetadata(new UsesAttribute());
        return app.MapToolkit();
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
                                    ? Findings.FindingFiles.Hidden
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
