using System.Globalization;
using System.Net;
using Touchstone.Core.Access;
using Touchstone.Core.Priorities;
using Touchstone.Testing;
using Touchstone.Web.Tests.Access;
using Touchstone.Web.Tests.Delivery;

namespace Touchstone.Web.Tests.Evaluation;

public sealed class EvaluationOverHttpTests(TestDatabase database) : OverHttp(database)
{
    [Fact]
    public async Task From_frozen_figures_to_a_new_proposal_through_the_pages()
    {
        var launched = await LaunchedSpecification.New(Process);
        var staff = await Process.Person("Morgan Vale", Role.ProgrammeManager);
        var panel = await Process.Person("Chika Moor", Role.DecisionPanelChair);
        var manager = await BrowserOf(staff);
        var chair = await BrowserOf(panel);
        var evaluator = await BrowserOf("Ivo Lund", Role.Evaluator);
        var stranger = Stranger();

        var report = await evaluator.Send(
            "/evaluation/new",
            ("CredentialId", launched.Credential.ToString()),
            ("Name", "The first three years"),
            ("Question", "Whom does it reach?")
        );
        (await stranger.StatusOf(report)).ShouldBe(HttpStatusCode.Redirect);
        await evaluator.Send(report, ("Findings", "A first **draft**."));
        using var stale = await evaluator.Post(report, ("Findings", "A second window."), ("Seen", "0"));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await evaluator.Send(report, ("Findings", "People in prisons are not reached."), ("Finished", "true"));
        await chair.Send(
            report + "/decide",
            [
                ("Outcome", "new-need"),
                ("NewArea", "Pelvic health in prisons"),
                ("NewNeed", "Nobody in prisons is reached."),
                ("Reasons", "The figures bear it out."),
                ("Deciders", panel.Id.ToString()),
                .. Delivering.Today("DecidedOn"),
            ]
        );

        var page = await stranger.Open(report);
        page.QuerySelector("main")!.TextContent.ShouldContain("People in prisons are not reached.");
        page.QuerySelector("main")!.TextContent.ShouldContain("How the figures are counted");
        (await stranger.Client.GetStringAsync(report + "?format=csv", Cancel)).ShouldContain(launched.Name);
        (await stranger.Client.GetStringAsync("/evaluation?format=csv", Cancel)).ShouldContain("A new need was found");
        var need = page.QuerySelector("main a[href^='/evaluation/needs/']")!.GetAttribute("href")!;
        (await manager.Open("/my-work")).QuerySelector($"a[href='{need}']").ShouldNotBeNull();
        (await manager.Open(need)).QuerySelector("main")!.TextContent.ShouldContain("No round is open for proposals");
        var round = await Process.Do(
            staff,
            new OpenRound(
                $"Round {Guid.CreateVersion7():n}",
                "Needs.",
                Process.Clock.GetUtcNow().AddHours(-1),
                Process.Clock.GetUtcNow().AddDays(20)
            )
        );
        var proposal = await manager.Send(
            need,
            ("RoundId", round.ToString()),
            ("NeedKinds", "setting"),
            ("Evidence", "The evaluation."),
            ("ExistingProvision", "None."),
            ("Feasibility", "Three providers would."),
            ("MultiProfessional", "Nurses and physiotherapists."),
            ("Professions", "nurse"),
            ("Professions", "physiotherapist")
        );

        (await manager.Open(proposal)).QuerySelector("h1")!.TextContent.ShouldContain("Pelvic health in prisons");
        var thread = await manager.Open(proposal.Replace("/priorities/proposals/", "/thread/priorities.proposal/"));
        thread.QuerySelector($"main a[href='{report}']").ShouldNotBeNull();
        thread.QuerySelector($"main a[href='/credentials/{launched.Credential}']").ShouldNotBeNull();
        var forward = await manager.Open($"/thread/credentials.credential/{launched.Credential}");
        forward.QuerySelector($"main a[href='{proposal}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_periodic_review_is_decided_with_rows_of_conditions()
    {
        var launched = await LaunchedSpecification.New(Process);
        var panel = await Process.Person("Chika Moor", Role.DecisionPanelChair);
        var manager = await BrowserOf("Morgan Vale", Role.ProgrammeManager);
        var stranger = Stranger();
        var review = await manager.Send(
            "/evaluation/periodic-reviews",
            ("CredentialId", launched.Credential.ToString()),
            ("Trigger", "new-evidence"),
            ("Why", "A new guideline.")
        );
        await manager.Send(review, ("Findings", "Two capabilities need new words."));

        using var more = await manager.Post(
            review + "/decide",
            ("Outcome", "amend"),
            ("Conditions[0].Text", "Name the guideline"),
            ("add", "condition")
        );
        more.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await Browser.Document(await more.Content.ReadAsStringAsync(Cancel));
        page.QuerySelector(".nhsuk-error-summary").ShouldBeNull();
        page.QuerySelector("textarea[name='Conditions[0].Text']")!.TextContent.ShouldContain("Name the guideline");
        page.QuerySelector("textarea[name='Conditions[1].Text']").ShouldNotBeNull();

        var due = TimeProvider.System.GetUtcNow().AddDays(60);
        await manager.Send(
            review + "/decide",
            [
                ("Outcome", "amend"),
                ("Reasons", "Practice has moved on."),
                ("Deciders", panel.Id.ToString()),
                ("Conditions[0].Text", "Name the guideline"),
                ("Conditions[0].EvidenceNeeded", "The list of sources"),
                ("Conditions[0].Due.day", due.Day.ToString(CultureInfo.InvariantCulture)),
                ("Conditions[0].Due.month", due.Month.ToString(CultureInfo.InvariantCulture)),
                ("Conditions[0].Due.year", due.Year.ToString(CultureInfo.InvariantCulture)),
                .. Delivering.Today("DecidedOn"),
            ]
        );

        var decision = (await manager.Open(review)).QuerySelector("main a[href^='/decisions/']")!;
        var letter = await stranger.Open(decision.GetAttribute("href")!);
        letter.QuerySelector("#conditions")!.TextContent.ShouldContain("Name the guideline");
        (await manager.Client.GetStringAsync("/evaluation/periodic-reviews?format=csv", Cancel)).ShouldContain(
            launched.Name
        );
    }
}
