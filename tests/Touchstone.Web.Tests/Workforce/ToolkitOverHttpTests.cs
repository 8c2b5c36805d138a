using System.Net;
using System.Text.RegularExpressions;
using Touchstone.Core.Access;
using Touchstone.Core.Record;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Workforce;

public sealed class ToolkitOverHttpTests(WorkforceSite whole) : IClassFixture<WorkforceSite>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = whole.Process;
    private readonly ServedSite site = whole.Served;

    [Fact]
    public async Task An_employer_assesses_itself_plans_an_action_and_keeps_both_to_itself()
    {
        var cast = await Cast.Make(process);
        var home = await Employing(cast);
        using var lead = await Cast.SignIn(site, cast.Lead);
        using var other = await Cast.SignIn(site, cast.Practitioner);
        using var stranger = new Browser(site.NewBrowser());

        var rating = await lead.Send(home + "/assessments/new", ("Form", "Organisation"));
        using (var refused = await lead.Post(rating, ("Ratings[O1].Level", "3"), ("Act", "finish")))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("Enter the evidence for O1");
        }
        await lead.Send(
            rating,
            [
                .. Enumerable
                    .Range(1, 6)
                    .SelectMany(n =>
                        new (string, string)[]
                        {
                            ($"Ratings[O{n}].Level", "2"),
                            ($"Ratings[O{n}].Evidence", "=Minutes of the board"),
                        }
                    ),
                ("Act", "finish"),
            ]
        );
        var assessment = rating[..^"/rate".Length];
        (await lead.Open(assessment)).Body!.TextContent.ShouldContain("Mean level 2.0");
        (await lead.Client.GetStringAsync(assessment + "?format=csv", Cancel)).ShouldContain("'=Minutes of the board");

        await lead.Send(
            home + "/actions/new?assessment=" + assessment.Split('/')[^1] + "&item=O1",
            ("What", "Name a sponsor"),
            ("Measure", "Minutes of the board"),
            ("Owner", "The lead"),
            ("DueOn.day", "1"),
            ("DueOn.month", "6"),
            ("DueOn.year", "2099")
        );
        (await lead.Open(home)).Body!.TextContent.ShouldContain("Name a sponsor");
        (await lead.Open("/my-work")).Body!.TextContent.ShouldContain("Carry out the planned action");
        (await lead.Open(home + "/benchmarks/organisation")).Body!.TextContent.ShouldContain("Too few to compare with");

        foreach (var path in new[] { home, assessment, home + "/actions", home + "/supervision" })
        {
            (await other.StatusOf(path)).ShouldBe(HttpStatusCode.Forbidden, path);
            (await stranger.StatusOf(path)).ShouldBe(HttpStatusCode.Redirect, path);
        }
    }

    [Fact]
    public async Task Demand_goes_from_a_return_to_a_public_summary_beside_the_places_of_plans()
    {
        var cast = await Cast.Make(process);
        using var manager = await Cast.SignIn(site, cast.Manager);
        for (var i = 0; i < 3; i++)
        {
            var home = await Employing(cast);
            using var lead = await Cast.SignIn(site, cast.Lead);
            var edit = await lead.Send(home + "/demand/new", ("Year", "2027"));
            await lead.Send(
                edit,
                ("Entries[1].CredentialId", cast.Credential.ToString()),
                ("Entries[1].Profession", "nurse"),
                ("Entries[1].Setting", "hospital-ward"),
                ("Entries[1].Funding", "employer"),
                ("Entries[1].FirstYear", "7"),
                ("Declared", "true"),
                ("Act", "submit")
            );
        }
        var summary = await manager.Send(
            "/workforce/demand/years/2027/publish",
            ("Title", "Demand in 2027"),
            ("Summary", "Pelvic health leads.")
        );

        using var stranger = new Browser(site.NewBrowser());
        var text = (await stranger.Open(summary)).Body!.TextContent;
        text.ShouldContain("from the returns of 3 employers");
        text.ShouldContain("21");
        text.ShouldContain("Places a year");
        (await stranger.StatusOf("/workforce/demand/years/2027")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Anybody_builds_a_job_description_and_takes_it_as_Word()
    {
        var cast = await Cast.Make(process);
        using var stranger = new Browser(site.NewBrowser());
        var address =
            $"/workforce/job-description?Version={cast.Version}&Post=Practitioner&Capability={cast.Capabilities[0]}";

        var page = (await stranger.Open(address)).QuerySelector("main")!.TextContent;

        page.ShouldContain("Practitioner");
        page.ShouldContain("1.1 Assesses people");
        using var word = await stranger.Client.GetAsync(address + "&format=docx", Cancel);
        word.Content.Headers.ContentType!.MediaType.ShouldBe(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        );
        (await word.Content.ReadAsByteArrayAsync(Cancel)).AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task A_role_and_the_supervision_of_a_trainee_are_planned()
    {
        var cast = await Cast.Make(process);
        var home = await Employing(cast);
        using var lead = await Cast.SignIn(site, cast.Lead);

        var role = await lead.Send(
            home + "/roles/edit",
            ("Title", "Falls practitioner"),
            ("Need", "Falls rise."),
            ("Act", "save")
        );
        (await lead.Open(role)).Body!.TextContent.ShouldContain("Not written yet");

        await lead.Send(
            home + "/supervision/plan",
            ("Label", "Frailty trainee"),
            ("Coordinating", "Ada Long"),
            ("HoursAMonth", "1.5"),
            ("Pillars", "1")
        );
        var planner = await lead.Open(home + "/supervision");
        planner.Body!.TextContent.ShouldContain("Nobody covers research");
        var remove = planner
            .QuerySelectorAll("main a")
            .Single(a => a.TextContent.StartsWith("Remove", StringComparison.Ordinal));
        await lead.Send(remove.GetAttribute("href")!);
        (await lead.Open(home + "/supervision")).Body!.TextContent.ShouldContain("No trainee is planned for yet");
    }

    [Fact]
    public async Task A_workshop_is_recorded_published_and_taken_up_by_its_universities()
    {
        var cast = await Cast.Make(process);
        var other = await process.Organisation("University of the Fens");
        using var manager = await Cast.SignIn(site, cast.Manager);
        using var lead = await Cast.SignIn(site, cast.Lead);
        using var stranger = new Browser(site.NewBrowser());
        var agreement = await manager.Send(
            "/workforce/agreements/new",
            ("Title", "Titles of awards"),
            ("HeldOn.day", "1"),
            ("HeldOn.month", "3"),
            ("HeldOn.year", "2026"),
            ("Purpose", "To agree on titles.")
        );
        await manager.Send(
            agreement + "/points/edit",
            ("Kind", "AwardTitle"),
            ("Award", "Masters"),
            ("Put", "MSc Advanced Practice"),
            ("FromIntake.day", "1"),
            ("FromIntake.month", "9"),
            ("FromIntake.year", "2026")
        );
        await manager.Send(
            agreement + "/outcomes/edit",
            ("Code", "LO1"),
            ("Text", "Assess people with complex needs."),
            ("PillarCodes", "1.1 to 1.4")
        );
        var point = Regex
            .Match(
                await manager.Client.GetStringAsync(agreement + "/positions", Cancel),
                "Positions\\[([0-9a-f-]{36})\\]"
            )
            .Groups[1]
            .Value;
        foreach (
            var (university, stance, reservation) in new[]
            {
                (cast.Provider, "Agreed", ""),
                (other.Id, "NotAgreed", "Our senate has another title."),
            }
        )
        {
            await manager.Send(
                agreement + "/positions",
                ("ProviderId", university.ToString()),
                ($"Positions[{point}].Stance", stance),
                ($"Positions[{point}].Reservation", reservation)
            );
        }
        (await stranger.StatusOf(agreement)).ShouldBe(HttpStatusCode.NotFound);
        await manager.Send(agreement + "/publish");

        await lead.Send(
            $"{agreement}/adoption/{cast.Provider}",
            ($"Adoptions[{point}].State", "Planned"),
            ($"Adoptions[{point}].Note", "After validation")
        );
        var page = (await stranger.Open(agreement)).Body!.TextContent;
        page.ShouldContain("Our senate has another title.");
        page.ShouldContain("Planned, 1 Sep");
        page.ShouldContain(". After validation");
        page.ShouldContain("1.1, 1.2, 1.3, 1.4");
        var csv = await stranger.Client.GetStringAsync(agreement + "?format=csv", Cancel);
        csv.ShouldStartWith("point,put,from_intake,university,position,reservation,adoption,");
        csv.ShouldContain("University of the Fens");
        (await stranger.Client.GetByteArrayAsync(agreement + "?format=xlsx", Cancel))[..2].ShouldBe("PK"u8.ToArray());
        (await stranger.Client.GetStringAsync("/api/v1" + agreement, Cancel)).ShouldContain("\"adoption\":\"planned\"");
        (await lead.StatusOf($"{agreement}/adoption/{other.Id}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_document_from_practice_is_brought_confirmed_and_grouped()
    {
        var cast = await Cast.Make(process);
        using var manager = await Cast.SignIn(site, cast.Manager);
        using var lead = await Cast.SignIn(site, cast.Lead);
        var exercise = await manager.Send(
            "/workforce/practice/new",
            ("Title", "Core and specialist"),
            ("Purpose", "To find out.")
        );
        var source = await lead.Send(
            $"/workforce/practice/documents/new/{cast.Provider}",
            ("ExerciseId", exercise.Split('/')[^1]),
            ("Title", "Framework of the Fells"),
            ("Kind", "Framework"),
            ("Pasted", "- Assesses people with pelvic pain\n- Salary is paid every month")
        );
        var page = await lead.Open(source);
        page.Body!.TextContent.ShouldContain("It may not be: about pay");
        var keep = page.QuerySelectorAll("main input[type=radio][value=keep]")
            .Select(i => i.GetAttribute("name")!)
            .ToList();

        await lead.Send(
            source,
            (keep[0], "keep"),
            (keep[0].Replace(".Act", ".Text"), "Assesses people with pelvic pain"),
            (keep[1], "drop")
        );
        (await lead.Open(source)).Body!.TextContent.ShouldContain("0 still to decide on");
        await manager.Send(exercise, ("Act", "group"));

        (await manager.Client.GetStringAsync(exercise + "?format=csv", Cancel)).ShouldContain(
            "Assesses people with pelvic pain,Specialist"
        );
    }

    private async Task<string> Employing(Cast cast)
    {
        var employer = await process.Organisation("Fells Hospital", "employer");
        await process.Give(Actor.Person(cast.Lead.Id), Role.EmployerLead, RecordKinds.Organisation.Ref(employer.Id));
        return $"/workforce/toolkit/{employer.Id}";
    }
}
