using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Touchstone.Core.Access;
using Touchstone.Core.Record;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Tests.Delivery;
using Touchstone.Web.Tests.Endorsement;

namespace Touchstone.Web.Tests.Workforce;

public sealed class WorkforceOverHttpTests(WorkforceSite whole) : IClassFixture<WorkforceSite>
{
    private const string Headings =
        "job_title,base_profession,band,setting,service_line,headcount_in_post,wte_in_post,headcount_in_training,wte_needed_year1,wte_needed_year2,wte_needed_year3,wte_needed_year4,wte_needed_year5";
    private const string Line =
        "Advanced clinical practitioner,nurse,8a,emergency-department,urgent-and-emergency,26,20.5,4,30,31,32,33,34";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly EndorsementSite site = whole.Site;
    private Actor? manager;

    [Fact]
    public async Task A_plan_goes_from_the_template_to_a_published_finding_that_a_proposal_cites()
    {
        var (staff, lead, round, plan) = await AskedForAPlan();
        (await lead.Open("/workforce")).Body!.TextContent.ShouldContain("Workforce plan");
        (await lead.Client.GetStringAsync($"/workforce/baselines/{round}/template.csv", Cancel)).ShouldContain(
            "wte_needed_year5"
        );
        (await lead.Client.GetByteArrayAsync($"/workforce/baselines/{round}/template.xlsx", Cancel))[..2]
            .ShouldBe("PK"u8.ToArray());

        var report = await Upload(lead, plan, "plan.csv", $"{Headings}\r\n{Line}\r\n");
        (await lead.Open(report)).Body!.TextContent.ShouldContain("Compare the totals");
        await lead.Send(report, ("Seen", "0"));
        await lead.Send($"/workforce/returns/{plan}/lines/new", Entered("Consultant midwife", "midwife", "12", "10"));
        (await lead.Open($"/workforce/returns/{plan}/lines")).Body!.TextContent.ShouldContain("Consultant midwife");
        await lead.Send($"/workforce/returns/{plan}/sign-off", ("Declared", "true"));
        (await lead.Open($"/workforce/returns/{plan}")).Body!.TextContent.ShouldContain("Completed");
        (await lead.Client.GetStringAsync($"/workforce/returns/{plan}/lines?format=csv", Cancel)).ShouldContain(
            "Consultant midwife,midwife"
        );

        await staff.Send($"/workforce/baselines/{round}/findings");
        using var stranger = new Browser(site.Stranger());
        (await stranger.Open($"/workforce/baselines/{round}/findings")).Body!.TextContent.ShouldContain(
            "no findings yet"
        );
        await staff.Send($"/workforce/baselines/{round}/findings/publish");
        var list = await stranger.Open($"/workforce/baselines/{round}/findings");
        var finding = list.QuerySelectorAll<IHtmlAnchorElement>("main a")
            .First(a => a.TextContent == "Supply and need")
            .PathName;
        (await stranger.Open(finding)).QuerySelectorAll(".ts-multiples__one").Length.ShouldBeGreaterThan(0);
        (await stranger.Client.GetStringAsync($"{finding}?format=csv&table=years", Cancel)).ShouldContain(
            "wte_supply_low"
        );
        (await stranger.Client.GetByteArrayAsync($"/workforce/baselines/{round}/findings?format=xlsx", Cancel))[..2]
            .ShouldBe("PK"u8.ToArray());
        var found = await Json(stranger, $"/api/v1{finding}");
        found.GetProperty("kind").GetString().ShouldBe("supply-and-need");
        found.GetProperty("tables")[0].GetProperty("rows")[0].TryGetProperty("wte_supply_low", out _).ShouldBeTrue();
        (await Json(stranger, $"/api/v1/workforce/baselines/{round}/findings"))
            .GetProperty("findings")
            .GetArrayLength()
            .ShouldBeGreaterThan(3);
        (await Json(stranger, $"/api/v1/workforce/baselines/{round}/dictionary"))
            .GetProperty("columns")
            .EnumerateArray()
            .Select(c => c.GetProperty("code").GetString())
            .ShouldContain("supervision_places");
        (await Json(stranger, "/api/v1/workforce/baselines"))
            .EnumerateArray()
            .Select(b => b.GetProperty("id").GetGuid())
            .ShouldContain(round);
        (await Json(stranger, $"/api/v1/workforce/baselines/{round}"))
            .GetProperty("phase")
            .GetString()
            .ShouldBe("published");
        await staff.Open($"/workforce/baselines/{round}/roles");

        var priority = await site.Process.Do(
            manager!,
            new Core.Priorities.OpenRound(
                $"Priorities {Guid.CreateVersion7():n}",
                "What next?",
                site.Process.Clock.GetUtcNow(),
                site.Process.Clock.GetUtcNow().AddDays(30)
            )
        );
        var sent = await stranger.Send(
            $"/priorities/rounds/{priority}/propose",
            ("Area", "Pelvic health"),
            ("NeedKinds", "population"),
            ("Need", "Too few."),
            ("Evidence", "The baseline."),
            ("ExistingProvision", "Little."),
            ("Feasibility", "Yes."),
            ("MultiProfessional", "Yes."),
            ("Professions", "nurse"),
            ("Professions", "midwife"),
            ("OrganisationName", "Fells"),
            ("ContactName", "Robin"),
            ("ContactEmail", "robin@fells.example"),
            ("Findings", finding.Split('/')[^1])
        );
        sent.ShouldContain("reference=P-");
        var proposal = (await site.Process.Do(manager!, new Core.Priorities.GetProposals(priority)))
            .Proposals.Single()
            .Id;
        (await staff.Open($"/priorities/proposals/{proposal}"))
            .QuerySelectorAll<IHtmlAnchorElement>("main a")
            .ShouldContain(a => a.PathName == finding);
    }

    [Fact]
    public async Task What_is_not_published_yet_is_not_there_for_programs_either()
    {
        var (staff, lead, round, plan) = await AskedForAPlan();
        await lead.Send(await Upload(lead, plan, "plan.csv", $"{Headings}\r\n{Line}\r\n"), ("Seen", "0"));
        await lead.Send($"/workforce/returns/{plan}/sign-off", ("Declared", "true"));
        await staff.Send($"/workforce/baselines/{round}/findings");
        using var stranger = new Browser(site.Stranger());

        var list = await Json(staff, $"/api/v1/workforce/baselines/{round}/findings");
        var finding = list.GetProperty("findings")[0].GetProperty("id").GetGuid();
        (await stranger.StatusOf($"/api/v1/workforce/findings/{finding}")).ShouldBe(HttpStatusCode.NotFound);
        (await Json(stranger, $"/api/v1/workforce/baselines/{round}/findings"))
            .GetProperty("findings")
            .GetArrayLength()
            .ShouldBe(0);
    }

    [Fact]
    public async Task Staff_decide_on_the_closing_day_and_the_reasons_are_public()
    {
        var (staff, lead, round, _) = await AskedForAPlan();
        var path = $"/workforce/baselines/{round}/closing";
        using (var early = await staff.Post(path, [("Outcome", "extended"), ("Reasons", "Snow."), .. Decided()]))
        {
            early.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var words = await early.Content.ReadAsStringAsync(Cancel);
            words.ShouldContain("Enter a day in the future");
            words.ShouldContain("Snow.");
        }
        var day = site.Process.Clock.GetUtcNow().AddDays(60);
        await staff.Send(
            path,
            [
                ("Outcome", "extended"),
                ("Reasons", "Snow closed half of the region."),
                .. Day("ClosesAt", day),
                .. Decided(),
            ]
        );

        using var stranger = new Browser(site.Stranger());
        var page = await stranger.Open($"/workforce/baselines/{round}");
        var why = page.QuerySelectorAll<IHtmlAnchorElement>("main a").Single(a => a.PathName.StartsWith("/decisions/"));
        (await stranger.Open(why.PathName)).Body!.TextContent.ShouldContain("Snow closed half of the region.");
        (await lead.StatusOf(path)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task No_file_that_somebody_can_send_gives_an_error_page()
    {
        var (_, lead, _, plan) = await AskedForAPlan();
        (string Name, byte[] Content)[] files =
        [
            ("plan.csv", []),
            ("plan.csv", [0, 1, 2, 3]),
            ("plan.csv", Encoding.Latin1.GetBytes("job_title\r\nCaf\u00e9")),
            ("plan.csv", "\"never closed"u8.ToArray()),
            ("plan.csv", Encoding.UTF8.GetBytes($"{Headings}\r\n=1+1,nurse,8a,x,y,six,-1,1e9,,,,,\r\n")),
            ("plan.xlsx", "PK\u0003\u0004"u8.ToArray()),
            ("plan.xlsm", "PK\u0003\u0004"u8.ToArray()),
            ("plan.exe", "MZ"u8.ToArray()),
            ("plan.pdf", "%PDF-1.4 %%EOF"u8.ToArray()),
            ("../../plan.csv", Encoding.UTF8.GetBytes(new string('a', 200_000))),
        ];
        foreach (var (name, content) in files)
        {
            using var response = await Sent(lead, plan, name, content);
            ((int)response.StatusCode).ShouldBeLessThan(500, name);
            if (response.StatusCode == HttpStatusCode.Redirect)
            {
                var report = await lead.Open(response.Headers.Location!.ToString());
                report
                    .QuerySelectorAll("form button")
                    .ShouldNotContain(b => b.TextContent.Contains("Take the spreadsheet"));
            }
            else
            {
                (await response.Content.ReadAsStringAsync(Cancel)).ShouldContain(
                    "There is a problem",
                    Case.Insensitive,
                    name
                );
            }
        }
    }

    [Fact]
    public async Task A_survey_keeps_what_was_typed_and_says_what_is_missing()
    {
        var (_, lead, round, _) = await AskedForAPlan();
        var survey = (await site.Process.Do(manager!, new GetReturns(round, Source: ReturnSource.EmployerSurvey)))
            .Returns.Single()
            .Id;
        var path = $"/workforce/returns/{survey}/survey";

        using var wrong = await lead.Post(
            path,
            ("Items[people-at-level]", "about ten"),
            ("Items[titles-in-use]", "ACP"),
            ("Act", "save")
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Content.ReadAsStringAsync(Cancel)).ShouldContain("about ten");
        await lead.Send(path, ("Items[people-at-level]", "10"), ("Items[level-not-title]", "agree"), ("Act", "go-on"));
        using var early = await lead.Post($"/workforce/returns/{survey}/sign-off", ("Declared", "true"));
        early.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await early.Content.ReadAsStringAsync(Cancel)).ShouldContain("The survey is not complete");
    }

    [Fact]
    public async Task Strangers_and_other_organisations_are_kept_out()
    {
        var (staff, _, round, plan) = await AskedForAPlan();
        var (_, other, _, _) = await AskedForAPlan();
        using var stranger = new Browser(site.Stranger());
        foreach (var path in new[] { "", "/upload", "/lines", "/lines/new", "/sign-off", "/new-version" })
        {
            (await other.StatusOf($"/workforce/returns/{plan}{path}")).ShouldBe(HttpStatusCode.Forbidden, path);
            (await stranger.StatusOf($"/workforce/returns/{plan}{path}")).ShouldBe(HttpStatusCode.Redirect, path);
        }
        foreach (var path in new[] { "/returns", "/ask", "/roles", "/findings/publish" })
        {
            (await other.StatusOf($"/workforce/baselines/{round}{path}")).ShouldBe(HttpStatusCode.Forbidden, path);
        }
        foreach (var path in new[] { "", "/dictionary", "/findings", "/returns", "/ask" })
        {
            (await staff.StatusOf($"/workforce/baselines/{round}{path}")).ShouldBe(HttpStatusCode.OK, path);
        }
    }

    private async Task<(Browser Manager, Browser Lead, Guid Round, Guid Plan)> AskedForAPlan()
    {
        site.Process.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        manager ??= await site.Process.Person("Morgan Vale", Role.ProgrammeManager);
        var lead = await site.Process.Person("Sam Tarn");
        var employer = await site.Process.Organisation("Fell Trust", "employer");
        await site.Process.Give(lead, Role.EmployerLead, RecordKinds.Organisation.Ref(employer.Id));
        var now = site.Process.Clock.GetUtcNow();
        var browser = new Browser(await site.BrowserOf(manager));
        var opened = await browser.Send(
            "/workforce/baselines/new",
            [
                ("Title", $"Baseline {Guid.CreateVersion7():n}"),
                ("Purpose", "How we stand."),
                .. Day("AsAt", now.AddDays(-100)),
                .. Day("OpensAt", now.AddDays(-1)),
                .. Day("ClosesAt", now.AddDays(30)),
            ]
        );
        var round = Guid.Parse(opened.Split('/')[^1]);
        await browser.Send(opened + "/ask", ("Organisations", employer.Id.ToString()));
        var plan = (await site.Process.Do(manager, new GetReturns(round, Source: ReturnSource.Plan)))
            .Returns.Single()
            .Id;
        return (browser, new Browser(await site.BrowserOf(lead)), round, plan);
    }

    private (string, string)[] Decided() =>
        [
            ("Delegation", "Programme manager"),
            ("Deciders", manager!.Id.ToString()),
            .. Day("DecidedOn", site.Process.Clock.GetUtcNow()),
        ];

    private static async Task<JsonElement> Json(Browser browser, string path) =>
        JsonSerializer.Deserialize<JsonElement>(await browser.Client.GetStringAsync(path, Cancel));

    private static (string, string)[] Day(string field, DateTimeOffset day) =>
        [
            ($"{field}.day", day.Day.ToString(CultureInfo.InvariantCulture)),
            ($"{field}.month", day.Month.ToString(CultureInfo.InvariantCulture)),
            ($"{field}.year", day.Year.ToString(CultureInfo.InvariantCulture)),
        ];

    private static (string, string)[] Entered(string title, string profession, string people, string wte) =>
        [
            ("Cells[job_title]", title),
            ("Cells[base_profession]", profession),
            ("Cells[band]", "8a"),
            ("Cells[setting]", "hospital-ward"),
            ("Cells[service_line]", "maternity-and-pelvic-health"),
            ("Cells[headcount_in_post]", people),
            ("Cells[wte_in_post]", wte),
            .. Enumerable.Range(1, 5).Select(y => ($"Cells[wte_needed_year{y}]", "12")),
        ];

    private static async Task<string> Upload(Browser lead, Guid plan, string name, string text)
    {
        using var response = await Sent(lead, plan, name, Encoding.UTF8.GetBytes(text));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync(Cancel));
        return response.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> Sent(Browser lead, Guid plan, string name, byte[] content)
    {
        var path = $"/workforce/returns/{plan}/upload";
        var page = await lead.Open(path);
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll<IHtmlInputElement>("main form input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.Value), hidden.Name!);
        }
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "File", name);
        return await lead.Client.PostAsync(path, form, Cancel);
    }
}
