using System.Net;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;

namespace Touchstone.Web.Tests.Delivery;

public sealed class DeliveryOverHttpTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = new(database);
    private readonly ServedSite site = new(database);

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await process.DisposeAsync();
    }

    [Fact]
    public async Task A_provider_writes_a_plan_and_stands_in_the_public_list_once_it_is_approved_and_reports_on_its_year()
    {
        var cast = await Cast.Make(process);
        using var lead = await Cast.SignIn(site, cast.Lead);
        using var manager = await Cast.SignIn(site, cast.Manager);
        using var stranger = new Browser(site.NewBrowser());

        var plan = await Delivering.Submitted(lead, cast);
        (await stranger.Open("/providers")).Body!.TextContent.ShouldNotContain("Pelvic health at level 7");
        await Delivering.Approve(manager, plan, cast);

        (await stranger.Open($"/providers?credential={cast.Credential}")).Body!.TextContent.ShouldContain(
            "University of the Fells"
        );
        (await stranger.Client.GetStringAsync("/providers?format=csv", Cancel)).ShouldContain(
            "Pelvic health at level 7"
        );

        var report = await lead.Send(
            plan + "/returns/new",
            ("YearFrom.day", "1"),
            ("YearFrom.month", "9"),
            ("YearFrom.year", "2024")
        );
        var annual = await lead.Send(
            report,
            ("Rows[0].Profession", "nurse"),
            ("Rows[0].Starts", "12"),
            ("Rows[0].Completions", "9"),
            ("Rows[0].Withdrawals", "2"),
            ("Rows[0].Deferrals", "1"),
            ("Results", "All but one at the first attempt."),
            ("Concerns", "None."),
            ("Act", "submit")
        );
        await manager.Send(
            annual + "/decide",
            [
                ("Outcome", "continue"),
                ("Reasons", "Delivery matches the specification."),
                ("Deciders", cast.Manager.Id.ToString()),
                .. Delivering.Today("DecidedOn"),
            ]
        );
        (await lead.Open(annual)).Body!.TextContent.ShouldContain("Completed");
    }

    [Fact]
    public async Task A_stale_save_is_refused_and_loses_nothing()
    {
        var cast = await Cast.Make(process);
        using var lead = await Cast.SignIn(site, cast.Lead);
        var plan = await lead.Send(
            "/delivery/plans/new",
            ("ProviderId", cast.Provider.ToString()),
            ("VersionId", cast.Version.ToString())
        );
        await lead.Send(plan + "/programme", ("Form.Title", "First title"));

        using var stale = await lead.Post(plan + "/programme", ("Form.Title", "Second title"), ("Seen", "0"));

        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var said = await stale.Content.ReadAsStringAsync(Cancel);
        said.ShouldContain("First title");
        said.ShouldContain("value=\"Second title\"");
    }

    [Fact]
    public async Task Strangers_sign_in_and_other_people_are_refused()
    {
        var cast = await Cast.Make(process);
        using var lead = await Cast.SignIn(site, cast.Lead);
        using var practitioner = await Cast.SignIn(site, cast.Practitioner);
        using var stranger = new Browser(site.NewBrowser());
        var plan = await Delivering.Submitted(lead, cast);

        foreach (var path in new[] { plan, plan + "/decide", plan + "/programme", plan + "/capabilities" })
        {
            (await practitioner.StatusOf(path)).ShouldBe(HttpStatusCode.Forbidden, path);
            (await stranger.StatusOf(path)).ShouldBe(HttpStatusCode.Redirect, path);
        }
        (await lead.StatusOf(plan + "/decide")).ShouldBe(HttpStatusCode.Forbidden);
    }
}
