using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Evaluation;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Log;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;

namespace Touchstone.Web.Tests.Record;

public sealed class RecordPagesOverHttpTests(TestDatabase database) : OverHttp(database)
{
    [Fact]
    public async Task A_decision_is_a_public_letter_and_its_condition_is_met_by_one_and_verified_by_another()
    {
        var (launched, manager, evaluator, decision) = await Decided();
        var stranger = Stranger();
        var shows = await BrowserOf(evaluator);
        var verifies = await BrowserOf(manager);

        var letter = await stranger.Open($"/decisions/{decision}");
        letter.QuerySelector("main")!.TextContent.ShouldContain("The figures bear it out.");
        letter.QuerySelector("main")!.TextContent.ShouldContain("1 person");
        letter.QuerySelectorAll("#conditions a").Length.ShouldBe(0);
        letter.QuerySelector("a[href$='?as=docx']").ShouldNotBeNull();
        (await stranger.StatusOf($"/decisions/{decision}?as=pdf")).ShouldBe(HttpStatusCode.NotFound);

        var condition = (await verifies.Open($"/decisions/{decision}"))
            .QuerySelector("#conditions a")!
            .GetAttribute("href")!;
        (await stranger.StatusOf(condition)).ShouldBe(HttpStatusCode.Redirect);
        (await verifies.StatusOf(condition + "/evidence")).ShouldBe(HttpStatusCode.Forbidden);
        using var nothing = await shows.Post(condition + "/evidence", ("Evidence", ""));
        nothing.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await shows.Send(condition + "/evidence", ("Evidence", "The survey is out."));
        (await shows.StatusOf(condition + "/verify")).ShouldBe(HttpStatusCode.Forbidden);
        await verifies.Send(condition + "/verify", ("Met", "True"), ("Finding", "It is."));
        (await stranger.Open($"/decisions/{decision}"))
            .QuerySelector("#conditions")!
            .TextContent.ShouldContain("Verified");
        launched.Name.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_thread_is_a_page_and_data_and_unknown_kinds_are_not_found()
    {
        var (launched, _, _, decision) = await Decided();
        var stranger = Stranger();
        var path = $"/thread/record.decision/{decision}";

        var page = await stranger.Open(path);
        page.QuerySelector($"main a[href='/credentials/{launched.Credential}']").ShouldNotBeNull();
        var data = JsonNode.Parse(await stranger.Client.GetStringAsync(path + "?format=prov", Cancel))!;
        data["entity"]!.AsObject().Count.ShouldBeGreaterThan(2);
        (await stranger.StatusOf($"/thread/no.such-kind/{decision}")).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.StatusOf($"/thread/record.decision/{Guid.CreateVersion7()}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Search_finds_what_is_public_and_says_so_when_it_finds_nothing()
    {
        var (launched, _, _, _) = await Decided();
        var stranger = Stranger();

        var found = await stranger.Open($"/search?q={launched.Name}");
        found.QuerySelector($"main a[href='/credentials/{launched.Credential}']").ShouldNotBeNull();
        (await stranger.Open("/search?q=zzzzqqqq"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("Nothing public matches");
        (await stranger.StatusOf("/search")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_public_log_names_nobody_and_the_auditors_log_is_theirs_alone()
    {
        var (_, manager, evaluator, decision) = await Decided();
        var stranger = Stranger();
        var auditor = await BrowserOf("Piet Aalto", Role.Auditor);
        var staff = await BrowserOf(manager);

        var entries = "";
        while (!entries.Contains(decision.ToString(), StringComparison.Ordinal))
        {
            await Site.Services.GetRequiredService<CheckpointSigning>().Sign(Cancel);
            entries = await stranger.Client.GetStringAsync("/ledger/entries", Cancel);
        }

        entries.ShouldContain("decision-taken");
        entries.ShouldNotContain(manager.Id.ToString());
        entries.ShouldNotContain(evaluator.Id.ToString());
        (await stranger.Open("/ledger")).QuerySelector("main")!.TextContent.ShouldContain("Check it yourself");
        (await stranger.StatusOf("/ledger/checkpoint")).ShouldBe(HttpStatusCode.OK);
        (await stranger.StatusOf("/ledger/key")).ShouldBe(HttpStatusCode.OK);
        var log = await auditor.Open($"/log?q={evaluator.Id}");
        log.QuerySelector("main")!.TextContent.ShouldContain("Ivo Lund");
        (await auditor.Client.GetStringAsync($"/log?q={decision}&format=csv", Cancel)).ShouldContain("decision-taken");
        (await staff.StatusOf("/log")).ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.StatusOf("/log")).ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>An evaluation that was decided with an action.</summary>
    private async Task<(LaunchedSpecification Launched, Actor Manager, Actor Evaluator, Guid Decision)> Decided()
    {
        var launched = await LaunchedSpecification.New(Process);
        var manager = await Process.Person("Morgan Vale", Role.ProgrammeManager);
        var evaluator = await Process.Person("Ivo Lund", Role.Evaluator);
        var chair = await Process.Person("Chika Moor", Role.DecisionPanelChair);
        var report = await Process.Do(evaluator, new BeginEvaluation(launched.Credential, "Value", "Whom?"));
        await Process.Do(evaluator, new WriteEvaluation(report, "It reaches many.", true, 0));
        var decision = await Process.Do(
            chair,
            new DecideEvaluation(
                report,
                "actions-commissioned",
                "The figures bear it out.",
                "Decision panel",
                Process.Today,
                [chair.Id]
            )
            {
                Conditions = [new ConditionDraft("Ask prisons", "A survey", Process.Today.AddDays(60))],
            }
        );
        return (launched, manager, evaluator, decision);
    }
}
