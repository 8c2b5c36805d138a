using System.Globalization;
using System.Net;
using Touchstone.Core.Access;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Priorities;

public sealed class PrioritiesOverHttpTests(TestDatabase database) : OverHttp(database)
{
    [Fact]
    public async Task A_need_goes_from_the_public_form_to_selection_through_the_pages()
    {
        var manager = await BrowserOf("Morgan Vale", Role.ProgrammeManager);
        var panel = await Process.Person("Chika Moor", Role.DecisionPanelChair);
        var chair = await BrowserOf(panel);
        var assessor = await BrowserOf("Asha Rill", Role.GatewayAssessor);
        var stranger = Stranger();
        var round = await Opened(manager);

        using var faulty = await stranger.Post(round + "/propose", ("Area", "Frailty"));
        faulty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await faulty.Content.ReadAsStringAsync(Cancel)).ShouldContain("value=\"Frailty\"");
        await Propose(stranger, round, "Frailty");
        await Propose(stranger, round, "Stroke");
        await manager.Send(round + "/close", ("Reason", "Everybody has answered."));

        await Rank(manager, round);
        var proposals = await manager.Open(round + "/proposals");
        var first = proposals.QuerySelector("#proposals tbody a")!.GetAttribute("href")!;
        (await manager.Client.GetStringAsync(round + "/proposals?format=csv", Cancel)).ShouldContain(
            "The strongest case"
        );
        using var early = await chair.Post(
            first + "/decide",
            [("Outcome", "on-list"), ("Deciders", panel.Id.ToString()), .. Delivering.Today("DecidedOn")]
        );
        early.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await chair.Send(first + "/decide", Decision("on-list", panel));
        await Assess(assessor, first);
        await chair.Send(first + "/gateway", Decision("selected", panel));

        var credential = (await manager.Open(first)).QuerySelector("main a[href^='/credentials/']")!;
        var page = (await stranger.Open(credential.GetAttribute("href")!)).QuerySelector("main")!.TextContent;
        page.ShouldContain(credential.TextContent);
        (await stranger.Open(round)).QuerySelector("main")!.TextContent.ShouldContain(credential.TextContent);
        (await stranger.Client.GetStringAsync("/priorities?format=csv", Cancel)).ShouldContain(",2,");
    }

    [Fact]
    public async Task Two_rankings_at_once_do_not_overwrite_each_other()
    {
        var manager = await BrowserOf("Morgan Vale", Role.ProgrammeManager);
        var stranger = Stranger();
        var round = await Opened(manager);
        await Propose(stranger, round, "Frailty");
        await manager.Send(round + "/close", ("Reason", "Everybody has answered."));
        await Rank(manager, round);

        using var stale = await manager.Post(
            round + "/rank",
            ("Places[0].Rank", "1"),
            ("Places[0].Reason", "From another window"),
            ("Seen", "0")
        );

        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await stale.Content.ReadAsStringAsync(Cancel)).ShouldContain("From another window");
    }

    [Fact]
    public async Task An_assessment_without_reasons_is_sent_back_with_what_was_chosen()
    {
        var manager = await BrowserOf("Morgan Vale", Role.ProgrammeManager);
        var panel = await Process.Person("Chika Moor", Role.DecisionPanelChair);
        var chair = await BrowserOf(panel);
        var assessor = await BrowserOf("Asha Rill", Role.GatewayAssessor);
        var stranger = Stranger();
        var round = await Opened(manager);
        await Propose(stranger, round, "Frailty");
        await manager.Send(round + "/close", ("Reason", "Everybody has answered."));
        await Rank(manager, round);
        var proposal = (await manager.Open(round + "/proposals"))
            .QuerySelector("#proposals tbody a")!
            .GetAttribute("href")!;
        await chair.Send(proposal + "/decide", Decision("on-list", panel));

        using var refused = await assessor.Post(
            proposal + "/assess",
            ("Level1", "met"),
            ("Reasons1", ""),
            ("Level2", "not-met"),
            ("Reasons2", "Nobody would deliver it.")
        );

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Browser.Document(await refused.Content.ReadAsStringAsync(Cancel));
        page.QuerySelector(".nhsuk-error-summary").ShouldNotBeNull();
        page.QuerySelector("textarea[name=Reasons2]")!.TextContent.ShouldContain("Nobody would deliver it.");
        page.QuerySelector("input[name=Level2][value=not-met]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Proposals_are_for_those_who_rank_assess_and_decide()
    {
        var manager = await BrowserOf("Morgan Vale", Role.ProgrammeManager);
        var somebody = await BrowserOf("Olek Brandt");
        var stranger = Stranger();
        var round = await Opened(manager);

        foreach (var path in new[] { "/proposals", "/proposals?format=csv", "/rank", "/close" })
        {
            (await somebody.StatusOf(round + path)).ShouldBe(HttpStatusCode.Forbidden, path);
            (await stranger.StatusOf(round + path)).ShouldBe(HttpStatusCode.Redirect, path);
        }
    }

    private static Task<string> Opened(Browser manager)
    {
        var today = TimeProvider.System.GetUtcNow();
        return manager.Send(
            "/priorities/rounds/new",
            [
                ("Title", $"Round {Guid.CreateVersion7():n}"),
                ("Purpose", "We look for needs."),
                .. Date("OpensAt", today.AddDays(-2)),
                .. Date("ClosesAt", today.AddDays(30)),
            ]
        );
    }

    private static Task<string> Propose(Browser stranger, string round, string area) =>
        stranger.Send(
            round + "/propose",
            ("Area", $"{area} {Guid.CreateVersion7():n}"),
            ("NeedKinds", "setting"),
            ("Need", "A need."),
            ("Evidence", "Figures."),
            ("ExistingProvision", "Little."),
            ("Feasibility", "Three providers."),
            ("MultiProfessional", "Nurses and paramedics."),
            ("Professions", "nurse"),
            ("Professions", "paramedic"),
            ("OrganisationName", "Alliance"),
            ("ContactName", "Robin"),
            ("ContactEmail", "robin@alliance.example")
        );

    private static async Task Rank(Browser manager, string round)
    {
        var page = await manager.Open(round + "/rank");
        var places = page.QuerySelectorAll("input[name$='.Rank']").Length;
        await manager.Send(
            round + "/rank",
            [
                .. Enumerable.Range(0, places).Select(i => ($"Places[{i}].Rank", $"{i + 1}")),
                .. Enumerable
                    .Range(0, places)
                    .Select(i => ($"Places[{i}].Reason", i == 0 ? "The strongest case" : "A real need")),
            ]
        );
    }

    private static async Task Assess(Browser assessor, string proposal) =>
        await assessor.Send(
            proposal + "/assess",
            [
                .. new[] { "1", "2", "3" }.SelectMany(c =>
                    new[] { ($"Level{c}", "met"), ($"Reasons{c}", "It is shown.") }
                ),
            ]
        );

    private static (string, string)[] Decision(string outcome, Actor decider) =>
        [
            ("Outcome", outcome),
            ("Reasons", "The need is clear."),
            ("Deciders", decider.Id.ToString()),
            .. Delivering.Today("DecidedOn"),
        ];

    private static (string, string)[] Date(string field, DateTimeOffset day)
    {
        string Said(int part) => part.ToString(CultureInfo.InvariantCulture);
        return
        [
            ($"{field}.day", Said(day.Day)),
            ($"{field}.month", Said(day.Month)),
            ($"{field}.year", Said(day.Year)),
        ];
    }
}
