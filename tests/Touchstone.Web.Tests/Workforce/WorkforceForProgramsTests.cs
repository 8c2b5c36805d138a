using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Organisations;
using Touchstone.Core.Record;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Testing;
using Touchstone.Web.Tests.Delivery;
using Touchstone.Web.Tests.Endorsement;
using Touchstone.Web.Workforce;
using Touchstone.Web.Workforce.Agreements;
using Touchstone.Web.Workforce.Baseline;
using Touchstone.Web.Workforce.Toolkit;

namespace Touchstone.Web.Tests.Workforce;

/// <summary>What programs read: files and JSON have the same columns, and hold what whoever asks may see on the page.</summary>
public sealed class WorkforceForProgramsTests(WorkforceSite whole) : IClassFixture<WorkforceSite>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly EndorsementSite site = whole.Site;
    private readonly TestProcess process = whole.Process;

    [Fact]
    public async Task The_toolkit_of_an_employer_is_there_for_its_own_programs_alone()
    {
        var (lead, employer) = await Employer("Fells Hospital");
        var (other, _) = await Employer("Dales Hospital");
        var assessment = await process.Do(lead, new BeginSelfAssessment(employer, AssessmentForm.Department, "Ward 5"));
        await process.Do(lead, new RateSelf(assessment, [new GivenRating("D1", 2, null, "Audit")], false, 0));
        await process.Do(
            lead,
            new SaveTrainee(
                employer,
                null,
                "Frailty trainee",
                new SupervisionTeam("Ada Long", 2, ["1", "2"], [new AssociateSupervisor("=Bo", 3, ["3"])]),
                0
            )
        );
        using var mine = new Browser(await site.BrowserOf(lead));
        using var theirs = new Browser(await site.BrowserOf(other));
        using var stranger = new Browser(site.Stranger());
        var path = $"/api/v1/workforce/toolkit/{employer}";
        var ratings = $"/api/v1/workforce/toolkit/assessments/{assessment}/ratings";

        (await Rows(mine, path + "/assessments"))[0].GetProperty("level_mean").GetDouble().ShouldBe(2);
        (await Rows(mine, path + "/role-plans")).GetArrayLength().ShouldBe(0);
        var rows = await Rows(mine, path + "/supervision");
        rows.GetArrayLength().ShouldBe(2);
        rows[0].EnumerateObject().Select(p => p.Name).ShouldBe(SupervisionTable.Shape.Columns.Select(c => c.Code));
        rows[1].GetProperty("hours_a_month").GetDecimal().ShouldBe(3);
        (await Rows(mine, ratings))[0].GetProperty("evidence").GetString().ShouldBe("Audit");
        foreach (var json in new[] { path + "/assessments", path + "/demand", ratings })
        {
            (await theirs.StatusOf(json)).ShouldBe(HttpStatusCode.NotFound, json);
            (await stranger.StatusOf(json)).ShouldBe(HttpStatusCode.Unauthorized, json);
        }

        var planner = $"/workforce/toolkit/{employer}/supervision";
        (await mine.Client.GetStringAsync(planner + "?format=csv", Cancel)).ShouldContain(",'=Bo,associate,3,");
        (await Workbook(mine, planner)).ShouldContain("Frailty trainee");
        (await theirs.StatusOf(planner + "?format=xlsx")).ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.StatusOf(planner + "?format=xlsx")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_regional_lead_reads_the_employers_of_their_region_and_of_no_other()
    {
        var manager = await process.Person("Morgan Vale", Role.ProgrammeManager);
        var north = await Added("North Trust", "north-west");
        var south = await Added("South Trust", "south-east");
        var faculty = await Added("Faculty of the north west", "north-west", "other");
        var lead = await process.Person("Ruth Nakamura", Role.RegionalLead);
        await process.Do(manager, new AddMember(faculty, lead.Id, "Lead of the faculty", process.Today));
        var (employer, _) = await Employer("Dales Hospital");
        using var regional = new Browser(await site.BrowserOf(lead));
        using var staff = new Browser(await site.BrowserOf(manager));
        using var other = new Browser(await site.BrowserOf(employer));
        using var stranger = new Browser(site.Stranger());

        (await Employers(regional, "")).ShouldContain(north);
        (await Employers(regional, "")).ShouldNotContain(south);
        (await Employers(regional, "?region=south-east")).ShouldBeEmpty();
        (await Employers(staff, "?region=south-east")).ShouldContain(south);
        (await other.StatusOf("/api/v1/workforce/region")).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.StatusOf("/api/v1/workforce/region")).ShouldBe(HttpStatusCode.Unauthorized);
        (await regional.Client.GetStringAsync("/workforce/region?format=csv", Cancel)).ShouldNotContain("South Trust");
        (await Workbook(regional, "/workforce/region")).ShouldNotContain("South Trust");

        async Task<Guid> Added(string name, string region, string kind = "employer") =>
            await process.Do(
                manager,
                new AddOrganisation(new OrganisationEntry(name, kind, region, null, null, null, null))
            );
    }

    [Fact]
    public async Task Lists_come_as_CSV_and_for_Excel_with_the_columns_of_the_dictionary()
    {
        var manager = await process.Person("Morgan Vale", Role.ProgrammeManager);
        var (_, employer) = await Employer("Tarn Hospital");
        var now = process.Clock.GetUtcNow();
        var round = await process.Do(
            manager,
            new OpenBaseline("Baseline", "How we stand.", process.Today.AddDays(-30), now.AddDays(-1), now.AddDays(30))
        );
        await process.Do(manager, new AskForReturns(round, [employer]));
        using var staff = new Browser(await site.BrowserOf(manager));
        using var stranger = new Browser(site.Stranger());

        foreach (
            var (address, shape, isPublic) in new[]
            {
                ($"/workforce/baselines/{round}/returns", ReturnsTable.Shape, false),
                ("/workforce/agreements", AgreementsTable.Shape, true),
                ("/workforce/demand", DemandSummariesTable.Shape, true),
                ("/workforce/tables", WorkforceTables.Shape, true),
            }
        )
        {
            var csv = await staff.Client.GetStringAsync(address + "?format=csv", Cancel);
            csv.TrimStart('\uFEFF')
                .Split("\r\n")[0]
                .ShouldBe(string.Join(',', shape.Columns.Select(c => c.Code)), address);
            var workbook = await Workbook(staff, address);
            foreach (var column in shape.Columns)
            {
                workbook.ShouldContain(column.Meaning, Case.Sensitive, address);
            }
            (await stranger.StatusOf(address + "?format=xlsx")).ShouldBe(
                isPublic ? HttpStatusCode.OK : HttpStatusCode.Redirect,
                address
            );
        }
        (await Workbook(staff, $"/workforce/baselines/{round}/returns")).ShouldContain("Tarn Hospital");
        (await Json(stranger, "/api/v1/workforce/tables")).GetProperty("total").GetInt32().ShouldBeGreaterThan(100);
    }

    private static async Task<List<Guid>> Employers(Browser browser, string query) =>
        [
            .. (await Rows(browser, "/api/v1/workforce/region" + query))
                .EnumerateArray()
                .Select(e => e.GetProperty("organisation_id").GetGuid()),
        ];

    private async Task<(Actor Lead, Guid Employer)> Employer(string name)
    {
        process.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        var lead = await process.Person("Sam Tarn");
        var employer = await process.Organisation(name, "employer");
        await process.Give(lead, Role.EmployerLead, RecordKinds.Organisation.Ref(employer.Id));
        return (lead, employer.Id);
    }

    private static async Task<JsonElement> Rows(Browser browser, string path) =>
        (await Json(browser, path)).GetProperty("rows");

    private static async Task<JsonElement> Json(Browser browser, string path) =>
        JsonSerializer.Deserialize<JsonElement>(await browser.Client.GetStringAsync(path, Cancel));

    /// <summary>The text of all sheets of the workbook that a page gives.</summary>
    private static async Task<string> Workbook(Browser browser, string path)
    {
        await using var file = await browser.Client.GetStreamAsync(path + "?format=xlsx", Cancel);
        using var zip = new ZipArchive(file);
        var text = "";
        foreach (var sheet in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await sheet.OpenAsync(Cancel));
            text += WebUtility.HtmlDecode(await reader.ReadToEndAsync(Cancel));
        }
        return text;
    }
}
