using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Touchstone.Core.Access;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;

namespace Touchstone.Web.Tests.Credentials;

public sealed class CredentialsOverHttpTests(TestDatabase database) : OverHttp(database)
{
    [Fact]
    public async Task Anybody_finds_a_credential_and_reads_where_it_stands()
    {
        var launched = await LaunchedSpecification.New(Process);
        var stranger = Stranger();

        var found = await stranger.Open($"/credentials?q={launched.Name}");
        found.QuerySelector($"a[href='/credentials/{launched.Credential}']")!.TextContent.ShouldBe(launched.Name);
        (await stranger.Open("/credentials?q=no+such+thing"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("No credential matches.");
        (await stranger.Client.GetStringAsync($"/credentials?q={launched.Name}&format=csv", Cancel)).ShouldContain(
            launched.Name
        );

        var page = await stranger.Open($"/credentials/{launched.Credential}");
        page.QuerySelector("h1")!.TextContent.ShouldContain(launched.Name);
        page.QuerySelectorAll(".ts-journey li, .ts-journey__stage").Length.ShouldBeGreaterThanOrEqualTo(11);
        page.QuerySelector("main")!.TextContent.ShouldContain("Version in force");
        page.QuerySelectorAll("a[href$='/rename']").Length.ShouldBe(0);
        (await stranger.StatusOf($"/credentials/{Guid.CreateVersion7()}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_published_version_as_a_file_says_that_it_is_in_force_and_who_published_it()
    {
        var launched = await LaunchedSpecification.New(Process);
        var path = $"/specifications/versions/{launched.Version}?format=";
        var stranger = Stranger();

        var document = JsonNode.Parse(await stranger.Client.GetStringAsync(path + "case", Cancel))!["CFDocument"]!;
        ((string)document["adoptionStatus"]!).ShouldBe("Adopted");
        var publisher = (string)document["creator"]!;
        publisher.ShouldNotBeNullOrWhiteSpace();
        (await stranger.Open(path + "html")).Body!.TextContent.ShouldContain(publisher);
    }

    [Fact]
    public async Task A_new_name_is_public_with_its_reason_and_a_stale_save_shows_both()
    {
        var launched = await LaunchedSpecification.New(Process);
        var manager = await BrowserOf("Morgan Vale", Role.ProgrammeManager);
        var path = $"/credentials/{launched.Credential}";
        var name = $"Pelvic care {Guid.CreateVersion7():n}";

        using var empty = await manager.Post(path + "/rename", ("Name", ""), ("Scope", "Wider."), ("Reason", ""));
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await empty.Content.ReadAsStringAsync(Cancel)).ShouldContain("Wider.");
        await manager.Send(
            path + "/rename",
            ("Name", name),
            ("Scope", "Wider than before."),
            ("Reason", "Asked for in consultation.")
        );
        using var stale = await manager.Post(
            path + "/rename",
            ("Name", "Another"),
            ("Scope", "Else."),
            ("Reason", "A second window."),
            ("Seen", "0")
        );
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var both = await stale.Content.ReadAsStringAsync(Cancel);
        both.ShouldContain(name);
        both.ShouldContain("Another");

        var stranger = Stranger();
        var page = (await stranger.Open(path)).QuerySelector("main")!.TextContent;
        page.ShouldContain(name);
        page.ShouldContain(launched.Name);
        page.ShouldContain("Asked for in consultation.");
    }

    [Fact]
    public async Task A_forecast_is_published_with_its_reason()
    {
        var launched = await LaunchedSpecification.New(Process);
        var manager = await BrowserOf("Morgan Vale", Role.ProgrammeManager);
        var year = (TimeProvider.System.GetUtcNow().Year + 2).ToString(CultureInfo.InvariantCulture);

        await manager.Send(
            $"/credentials/{launched.Credential}/forecast",
            ("Stage", "10"),
            ("Date.day", "1"),
            ("Date.month", "3"),
            ("Date.year", year),
            ("Reason", "Evidence is being gathered.")
        );

        var stranger = Stranger();
        var page = (await stranger.Open($"/credentials/{launched.Credential}")).QuerySelector("main")!.TextContent;
        page.ShouldContain("Evidence is being gathered.");
        page.ShouldContain($"1 March {year}");
    }

    [Fact]
    public async Task Only_programme_staff_rename_and_forecast()
    {
        var launched = await LaunchedSpecification.New(Process);
        var somebody = await BrowserOf("Olek Brandt");
        var stranger = Stranger();

        foreach (var form in new[] { "rename", "forecast" })
        {
            var path = $"/credentials/{launched.Credential}/{form}";
            (await somebody.StatusOf(path)).ShouldBe(HttpStatusCode.Forbidden);
            (await stranger.StatusOf(path)).ShouldBe(HttpStatusCode.Redirect);
        }
    }
}
