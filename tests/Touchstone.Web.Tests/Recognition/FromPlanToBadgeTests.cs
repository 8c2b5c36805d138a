using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Touchstone.Badges.Baking;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Recognition;

public sealed class FromPlanToBadgeTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
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
    public async Task A_practitioner_gets_a_badge_that_other_peoples_software_verifies_until_it_is_revoked()
    {
        var cast = await Cast.Make(process);
        using var manager = await Cast.SignIn(site, cast.Manager);
        using var practitioner = await Cast.SignIn(site, cast.Practitioner);
        using var stranger = new Browser(site.NewBrowser());
        var badge = await Offered(cast, manager, practitioner);

        // Nobody has said yet that others may see it.
        (await stranger.StatusOf(badge)).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.StatusOf(badge + ".json")).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.StatusOf(badge + ".svg")).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.StatusOf(badge + ".png")).ShouldBe(HttpStatusCode.NotFound);
        (await practitioner.Send($"/recognition{badge}/claim", ("Visibility", "ByLink"))).ShouldBe(badge);

        var page = await stranger.Open(badge);
        page.Body!.TextContent.ShouldContain("Zoë Ørsted");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        var signed = await stranger.Client.GetStringAsync(badge + ".json", Cancel);
        (await Negotiated(stranger.Client, badge)).ShouldBe(signed);
        signed.ShouldNotContain("people.example");

        var documents = await Documents(stranger.Client);
        var credential = JsonNode.Parse(signed)!;
        (await Peer.ObjectionTo(credential, documents, Cancel)).ShouldBeNull();
        var forged = JsonNode.Parse(signed.Replace("Assesses people", "Assesses peoplf", StringComparison.Ordinal))!;
        (await Peer.ObjectionTo(forged, documents, Cancel)).ShouldNotBeNull();
        (await Checked(stranger, signed)).ShouldBe("This badge is valid");
        (await Checked(stranger, forged.ToJsonString())).ShouldBe("This badge is not valid");
        var picture = await stranger.Client.GetStringAsync(badge + ".svg", Cancel);
        (await Checked(stranger, picture)).ShouldBe("This badge is valid");
        var png = await stranger.Client.GetByteArrayAsync(badge + ".png", Cancel);
        await HoldersAre(stranger, signed, cast.Practitioner.Address, "someone.else@people.example");
        Encoding.UTF8.GetString(BakedImage.Extract(png).OrThrow().Utf8.Span).ShouldBe(signed);

        await manager.Send(
            $"/recognition{badge}/revoke",
            [
                ("Reasons", "The evidence was not genuine."),
                ("Deciders", cast.Manager.Id.ToString()),
                .. Delivering.Today("DecidedOn"),
            ]
        );
        (await Peer.ObjectionTo(credential, await Documents(stranger.Client), Cancel)).ShouldNotBeNull();
        (await Checked(stranger, signed)).ShouldBe("This badge is not valid");
        (await stranger.Open(badge)).Body!.TextContent.ShouldContain("Revoked");
    }

    private async Task<string> Offered(Cast cast, Browser manager, Browser practitioner)
    {
        using var lead = await Cast.SignIn(site, cast.Lead);
        using var assessor = await Cast.SignIn(site, cast.Assessor);
        var plan = await Delivering.Submitted(lead, cast);
        await Delivering.Approve(manager, plan, cast);
        var enrolment = await lead.Send(
            plan + "/enrol",
            ("PractitionerEmail", cast.Practitioner.Address),
            ("Profession", "nurse"),
            ("RegistrationNumber", "21A0000E")
        );
        foreach (var route in new[] { "qualification-or-award", "prior-learning", "demonstrated-capability" })
        {
            await practitioner.Send(
                enrolment + "/evidence/new",
                [
                    ("Route", route),
                    ("Title", $"Piece by {route}"),
                    ("Account", "What it shows."),
                    ("Confirmer", "Kim Rowe, consultant"),
                    .. cast.Capabilities.Select(c => ("Capabilities", c.ToString())),
                ]
            );
        }
        foreach (var capability in cast.Capabilities)
        {
            await assessor.Send(
                enrolment + "/assess",
                ($"Rows[{capability}].Method", "portfolio"),
                ($"Rows[{capability}].Grade", "capable"),
                ($"Rows[{capability}].Reasons", "Shown in practice.")
            );
        }
        await lead.Send(enrolment + "/complete", ("Statement", "The board confirmed the results."));
        var queue = await manager.Open("/recognition/queue");
        var line = queue.QuerySelector("a[href^='/recognition/completions/']")!.GetAttribute("href")!;
        await manager.Send(
            line,
            [
                ("Outcome", "recognised"),
                ("Reasons", "Every capability was shown."),
                ("Deciders", cast.Manager.Id.ToString()),
                .. Delivering.Today("DecidedOn"),
            ]
        );
        var claim = (await practitioner.Open(enrolment)).QuerySelector("main a[href$='/claim']")!.GetAttribute("href")!;
        var badge = claim
            .Replace("/recognition", "", StringComparison.Ordinal)
            .Replace("/claim", "", StringComparison.Ordinal);
        // It is signed in the background.
        while (await practitioner.StatusOf(badge + ".json") != HttpStatusCode.OK)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), Cancel);
        }
        return badge;
    }

    /// <summary>Whoever was given an address with a badge can ask whether the badge is that person's, and since when it counts.</summary>
    private static async Task HoldersAre(Browser stranger, string signed, string holder, string other)
    {
        using var asked = await stranger.Post("/verify", ("Pasted", signed), ("HolderEmail", holder));
        var page = await Browser.Document(await asked.Content.ReadAsStringAsync(Cancel));
        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("This badge is valid");
        Row(page, "Holder").ShouldBe(holder);
        Row(page, "Counts from")
            .ShouldContain(TimeProvider.System.GetUtcNow().Year.ToString(CultureInfo.InvariantCulture));

        using var mistaken = await stranger.Post("/verify", ("Pasted", signed), ("HolderEmail", other));
        var objected = await Browser.Document(await mistaken.Content.ReadAsStringAsync(Cancel));
        objected.QuerySelector("h1")!.TextContent.Trim().ShouldBe("This badge is not valid");
        Row(objected, "Holder").ShouldStartWith("Not named");
    }

    private static string Row(IDocument page, string key) =>
        page.QuerySelectorAll("dt").Single(t => t.TextContent.Trim() == key).NextElementSibling!.TextContent.Trim();

    private static async Task<string> Checked(Browser stranger, string text)
    {
        using var response = await stranger.Post("/verify", ("Pasted", text));
        var page = await Browser.Document(await response.Content.ReadAsStringAsync(Cancel));
        return page.QuerySelector("h1")!.TextContent.Trim();
    }

    private static async Task<string> Negotiated(HttpClient client, string badge)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, badge);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/vc"));
        using var response = await client.SendAsync(request, Cancel);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/vc");
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    /// <summary>What the site publishes for verifiers, by the names under which a badge refers to it.</summary>
    private static async Task<JsonObject> Documents(HttpClient client)
    {
        var keys = await Published(client, "/.well-known/did.json");
        var documents = new JsonObject { [(string)keys["id"]!] = keys };
        foreach (var address in new[] { "/status/1", "/status/2" })
        {
            var list = await Published(client, address);
            documents[(string)list["id"]!] = list;
        }
        return documents;
    }

    private static async Task<JsonNode> Published(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address, Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        response.Headers.ETag.ShouldNotBeNull();
        response.Headers.CacheControl!.MaxAge!.Value.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(60));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
    }
}
