using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Keys;
using Touchstone.Core.Access.Organisations;
using Touchstone.Testing;
using Touchstone.Web.Api;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Workforce;
using Touchstone.Web.Workforce.Toolkit;

namespace Touchstone.Web.Tests.Api;

/// <summary>A program that reads by itself, with the key of somebody or with none.</summary>
public sealed class ApiOverHttpTests(TestDatabase database) : OverHttp(database)
{
    private const string Password = "tangled harbour lantern";
    private const string Region = ApiSetup.Address + "/workforce/region";

    [Fact]
    public async Task Somebody_makes_a_key_on_a_page_gives_it_to_a_program_and_ends_it()
    {
        var manager = await Process.Person("Morgan Vale", Role.ProgrammeManager);
        var browser = await BrowserOf(manager);
        await Added(manager, "North Trust");

        using var mistaken = await browser.Post(
            "/account/keys",
            ("Name", "Dashboard"),
            ("Days", "90"),
            ("CurrentPassword", "guess")
        );
        mistaken.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await browser.Send("/account/keys", ("Name", "Dashboard"), ("Days", "90"), ("CurrentPassword", Password));
        var secret = (await browser.Open("/account/keys")).QuerySelector("main code")!.TextContent;
        secret.ShouldStartWith(ApiKey.Prefix);
        // It is shown once.
        var page = await browser.Open("/account/keys");
        page.Body!.TextContent.ShouldNotContain(secret);
        page.Body.TextContent.ShouldContain("Dashboard");

        using var program = Program(secret);
        (await program.GetStringAsync(Region, Cancel)).ShouldContain("North Trust");
        // A key is for programs: it opens no page, and nothing is posted by it.
        (await StatusOf(program, "/my-work")).ShouldBe(HttpStatusCode.Redirect);
        using var posted = await program.PostAsync(Region, new StringContent("{}"), Cancel);
        posted.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);

        var end = page.QuerySelector("main a[href$='/end']")!.GetAttribute("href")!;
        (await browser.Send(end)).ShouldBe("/account/keys");
        await IsRefused(program, Region, HttpStatusCode.Unauthorized, "was ended");
        // Not even what everybody may see: the program must notice that its key is no longer any good.
        await IsRefused(
            program,
            ApiSetup.Address + "/workforce/agreements",
            HttpStatusCode.Unauthorized,
            "Make a new one"
        );
    }

    [Fact]
    public async Task Without_a_key_a_program_gets_what_everybody_may_see()
    {
        using var program = Site.NewBrowser();

        (await StatusOf(program, ApiSetup.Address + "/workforce/agreements")).ShouldBe(HttpStatusCode.OK);
        await IsRefused(program, Region, HttpStatusCode.Unauthorized, "needs a key");
        await IsRefused(
            program,
            $"{ApiSetup.Address}/workforce/findings/{Guid.CreateVersion7()}",
            HttpStatusCode.NotFound,
            "nothing here"
        );
        using var other = Program("touchstone_" + new string('A', 43));
        await IsRefused(other, Region, HttpStatusCode.Unauthorized, "not known");
    }

    [Fact]
    public async Task Rows_come_in_pages_that_lead_to_each_other_and_what_is_unchanged_is_not_sent_again()
    {
        var manager = await Process.Person("Morgan Vale", Role.ProgrammeManager);
        foreach (var name in new[] { "Ash Trust", "Beck Trust", "Carr Trust" })
        {
            await Added(manager, name);
        }
        using var program = Program(await KeyOf(manager));

        var met = new List<string>();
        var next = Region + "?size=2";
        while (next is not null)
        {
            using var response = await program.GetAsync(next, Cancel);
            var page = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Cancel));
            var rows = page.GetProperty("rows").EnumerateArray().ToList();
            rows.Count.ShouldBeInRange(1, 2);
            rows[0].EnumerateObject().Select(f => f.Name).ShouldBe(RegionTable.Shape.Columns.Select(c => c.Code));
            met.AddRange(rows.Select(r => r.GetProperty("employer").GetString()!));
            next =
                response.Headers.TryGetValues("Link", out var links)
                && links.Single().Split(", ").FirstOrDefault(l => l.EndsWith("rel=\"next\"", StringComparison.Ordinal))
                    is { } link
                    ? link[1..link.IndexOf('>', StringComparison.Ordinal)]
                    : null;
            if (next is null)
            {
                met.Count.ShouldBe(page.GetProperty("total").GetInt32());
            }
        }
        met.ShouldBeUnique();
        met.ShouldContain("Carr Trust");

        using var first = await program.GetAsync(Region, Cancel);
        first.Headers.CacheControl!.Private.ShouldBeTrue();
        using var again = new HttpRequestMessage(HttpMethod.Get, Region);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await program.SendAsync(again, Cancel);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);

        (await program.GetStringAsync(Region + "?format=csv", Cancel)).ShouldContain("Ash Trust");
        await IsRefused(program, Region + "?format=pdf", HttpStatusCode.BadRequest, "json, csv or xlsx");
        await IsRefused(program, Region + "?size=1001", HttpStatusCode.BadRequest, "1 to 1000");
        await IsRefused(program, Region + "?page=0", HttpStatusCode.BadRequest, "from 1");
        await IsRefused(program, Region + "?page=9000000000", HttpStatusCode.BadRequest, "from 1");
        (await program.GetStringAsync(Region + "?page=2000000000&size=1000", Cancel)).ShouldContain("\"rows\":[]");
    }

    [Fact]
    public async Task The_description_is_good_OpenAPI_by_the_judgement_of_another_program_and_has_every_table()
    {
        var stranger = Stranger();
        var text = await stranger.Client.GetStringAsync(ApiSetup.Description, Cancel);

        (await NodePeer.Ask("openapi.mjs", text, Cancel)).ShouldStartWith("valid OpenAPI 3.1");
        var paths = JsonSerializer.Deserialize<JsonElement>(text).GetProperty("paths");
        foreach (var table in WorkforceTables.All)
        {
            var columns = paths
                .GetProperty(ApiSetup.Address + table.Address)
                .GetProperty("get")
                .GetProperty("responses")
                .GetProperty("200")
                .GetProperty("content")
                .GetProperty("application/json")
                .GetProperty("schema")
                .GetProperty("properties")
                .GetProperty("rows")
                .GetProperty("items")
                .GetProperty("properties");
            columns.EnumerateObject().Select(c => c.Name).ShouldBe(table.Columns.Select(c => c.Code), table.Name);
        }
        paths.EnumerateObject().ShouldAllBe(p => p.Name.StartsWith(ApiSetup.Address, StringComparison.Ordinal));
        (await stranger.Open("/api")).QuerySelector($"a[href='{ApiSetup.Description}']").ShouldNotBeNull();
    }

    private Task<Guid> Added(Actor manager, string name) =>
        Process.Do(
            manager,
            new AddOrganisation(new OrganisationEntry(name, "employer", "north-west", null, null, null, null))
        );

    private async Task<string> KeyOf(Actor person)
    {
        await SignedIn.WithPassword(Process, person);
        return await Process.Do(person, new MakeApiKey("Program", KeyScope.Workforce, 30, Password));
    }

    private HttpClient Program(string secret)
    {
        var program = Site.NewBrowser();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return program;
    }

    private static async Task<HttpStatusCode> StatusOf(HttpClient program, string address)
    {
        using var response = await program.GetAsync(address, Cancel);
        return response.StatusCode;
    }

    private static async Task IsRefused(HttpClient program, string address, HttpStatusCode status, string words)
    {
        using var response = await program.GetAsync(address, Cancel);
        response.StatusCode.ShouldBe(status, address);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync(Cancel)).ShouldContain(words);
        response.Headers.WwwAuthenticate.Any().ShouldBe(status == HttpStatusCode.Unauthorized);
    }
}
